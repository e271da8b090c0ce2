import type { SmsSender } from "../platform/sms-sender";

/** One command to the operator's network or billing. */
export interface NetworkCommand {
  /** The same over all retries: the operator carries a key out once. */
  readonly key: string;
  readonly kind: string;
  /** How the network knows the line: its number, E.164. */
  readonly subject: string;
  /** The state wanted afterwards. */
  readonly payload: object;
}

/** What the network answers to a command. */
export type NetworkAnswer =
  | { readonly outcome: "done" }
  /** It was not done; `permanent` says that trying again is no use. */
  | { readonly outcome: "refused"; readonly permanent: boolean; readonly reason: string };

/**
 * The port to the operator's network and billing: the only way by which a change reaches the outside. Calls take
 * time, fail, or never answer; a promise that rejects means that it is unknown whether the command was done.
 * Once `signal` is aborted a command must not be carried out any more, unless it has been already: "unknown" as the
 * answer to `ask` is taken for good.
 */
export interface NetworkPort extends SmsSender {
  execute(command: NetworkCommand, signal: AbortSignal): Promise<NetworkAnswer>;
  /** Whether the command with this key was carried out. */
  ask(key: string, signal: AbortSignal): Promise<"done" | "unknown">;
  /** Throws where nobody can be reached, and says why; left out by a network that cannot be asked. */
  check?(): Promise<void>;
}

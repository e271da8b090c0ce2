import { createRequire } from "node:module";
import type { SmsMessage } from "../platform/sms-sender";
import type { NetworkAnswer, NetworkCommand, NetworkPort } from "./network-port";

/** What a module of the operator's own exports as `createNetwork`. */
export type CreateNetwork = (environment: Readonly<Record<string, string | undefined>>) => unknown;

const NEEDED = ["execute", "ask", "sendSms"] as const;

/**
 * The operator's own adapter, a JavaScript file that exports `createNetwork(environment)`. It is loaded and looked at
 * when the program starts, and each of its answers is: an answer that is none counts as no answer.
 */
export async function moduleNetwork(
  path: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<NetworkPort> {
  const { createNetwork } = createRequire(__filename)(path) as { readonly createNetwork?: CreateNetwork };
  if (typeof createNetwork !== "function")
    throw new Error(`${path} has to export a function createNetwork, and does not`);
  const network = (await createNetwork(environment)) as Partial<NetworkPort> | null | undefined;
  const missing = NEEDED.filter((name) => typeof network?.[name] !== "function");
  if (missing.length > 0)
    throw new Error(`what createNetwork of ${path} answers has to have ${missing.join(", ")}, and has not`);
  return new CheckedNetwork(network as NetworkPort);
}

/** Believes nothing of an adapter but what the port allows. */
class CheckedNetwork implements NetworkPort {
  readonly check?: () => Promise<void>;

  constructor(private readonly network: NetworkPort) {
    if (typeof network.check === "function") this.check = () => Promise.resolve(network.check?.());
  }

  async execute(command: NetworkCommand, signal: AbortSignal): Promise<NetworkAnswer> {
    const answer = (await this.network.execute(command, signal)) as Partial<
      Record<keyof Extract<NetworkAnswer, { outcome: "refused" }>, unknown>
    > | null;
    if (answer?.outcome === "done") return { outcome: "done" };
    if (answer?.outcome === "refused" && typeof answer.permanent === "boolean")
      return { outcome: "refused", permanent: answer.permanent, reason: String(answer.reason) };
    throw new Error("the network's adapter gave an answer that is none");
  }

  async ask(key: string, signal: AbortSignal): Promise<"done" | "unknown"> {
    const answer: unknown = await this.network.ask(key, signal);
    if (answer === "done" || answer === "unknown") return answer;
    throw new Error("the network's adapter gave an answer that is none");
  }

  async sendSms(message: SmsMessage): Promise<void> {
    await this.network.sendSms(message);
  }
}

import type { SmsMessage } from "../platform/sms-sender";
import type { NetworkAnswer, NetworkCommand, NetworkPort } from "./network-port";

/** Where the operator's gateway to its network is, and how one says who one is. */
export interface HttpNetworkSettings {
  /** Its address, with a path or without. */
  readonly url: URL;
  /** Name and value of the header that lets us in; null where the gateway asks for none. */
  readonly authorization: readonly [string, string] | null;
  readonly now: () => number;
}

/** How long a command may take where nobody says less, a text message, and a look whether anybody is there; milliseconds. */
const COMMAND_MS = 5_000;
const SMS_MS = 15_000;
const CHECK_MS = 5_000;

/** Most of an answer that is read, in bytes: a reason is a sentence. */
const ANSWER_MAX = 16_384;
const REASON_MAX = 300;

/** Refusals that are no use trying again: what was asked for is wrong, or not possible for this number. */
const PERMANENT: readonly number[] = [400, 409, 410, 422];
/** Refusals for the time being: nothing was done. */
const FOR_NOW: readonly number[] = [429, 503];

/**
 * The operator's network behind HTTP (docs/network-port.md). A command is put at an address of its own key, so that
 * sending it again changes nothing. Whatever is neither a plain yes nor a plain no rejects: then nobody knows whether it
 * was done, and it is asked for.
 */
export class HttpNetwork implements NetworkPort {
  constructor(private readonly settings: HttpNetworkSettings) {}

  async execute(
    { key, kind, subject, payload }: NetworkCommand,
    signal: AbortSignal,
  ): Promise<NetworkAnswer> {
    const { status, text } = await this.put("commands", key, { kind, subject, payload }, signal, COMMAND_MS);
    if (status >= 200 && status < 300 && status !== 202) return { outcome: "done" };
    const permanent = PERMANENT.includes(status);
    if (permanent || FOR_NOW.includes(status))
      return { outcome: "refused", permanent, reason: reasonIn(text) ?? `HTTP ${String(status)}` };
    throw new Error(`the network's gateway answered ${String(status)} to a command`);
  }

  async ask(key: string, signal: AbortSignal): Promise<"done" | "unknown"> {
    const { status, text } = await this.send("GET", this.at("commands", key), signal, null);
    if (status === 404) return "unknown";
    if (status === 200 && stateIn(text) === "done") return "done";
    throw new Error(`the network's gateway answered ${String(status)} to a question`);
  }

  async sendSms({ key, to, text }: SmsMessage): Promise<void> {
    const signal = AbortSignal.timeout(SMS_MS);
    const { status } = await this.put("messages", key, { to, text }, signal, SMS_MS);
    // The text may hold a code: of what went wrong only the number is told.
    if (status < 200 || status >= 300)
      throw new Error(`the network's gateway answered ${String(status)} to a text message`);
  }

  async check(): Promise<void> {
    const { status } = await this.send("GET", this.at("health"), AbortSignal.timeout(CHECK_MS), null);
    if (status < 200 || status >= 300) throw new Error(`its /health answers ${String(status)}`);
  }

  private put(
    what: "commands" | "messages",
    key: string,
    body: object,
    signal: AbortSignal,
    within: number,
  ): Promise<Answer> {
    return this.send("PUT", this.at(what, key), signal, {
      "content-type": "application/json",
      "idempotency-key": key,
      // After this instant nobody waits for it any more: the gateway must not begin it then.
      "not-after": new Date(this.settings.now() + within).toISOString(),
      body: JSON.stringify(body),
    });
  }

  private async send(
    method: "GET" | "PUT",
    url: URL,
    signal: AbortSignal,
    sent: { readonly body: string; readonly [header: string]: string } | null,
  ): Promise<Answer> {
    const { authorization } = this.settings;
    const { body, ...headers } = sent ?? { body: null };
    const response = await fetch(url, {
      method,
      signal,
      // Whoever is sent elsewhere takes what it holds along.
      redirect: "error",
      headers: {
        accept: "application/json",
        ...headers,
        ...(authorization && { [authorization[0]]: authorization[1] }),
      },
      body,
    });
    return { status: response.status, text: await beginningOf(response) };
  }

  private at(...parts: readonly string[]): URL {
    const base = this.settings.url.href.replace(/\/*$/, "/");
    return new URL(parts.map(encodeURIComponent).join("/"), base);
  }
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What is read of an answer: as much as one that keeps to the rules has. */
async function beginningOf({ body }: Response): Promise<string> {
  if (body === null) return "";
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    parts.push(part);
    size += part.length;
    if (size > ANSWER_MAX) throw new Error("the network's gateway answers at too great a length");
  }
  return Buffer.concat(parts).toString("utf8");
}

function reasonIn(text: string): string | null {
  const reason = fieldIn(text, "reason");
  return typeof reason === "string" && reason !== "" ? reason.slice(0, REASON_MAX) : null;
}

function stateIn(text: string): unknown {
  return fieldIn(text, "state");
}

function fieldIn(text: string, name: string): unknown {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null
      ? (answer as Record<string, unknown>)[name]
      : undefined;
  } catch {
    return undefined;
  }
}

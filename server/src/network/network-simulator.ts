import type { Clock } from "../platform/clock";
import type { Database } from "../platform/database/database";
import { NetworkEffect } from "./network-effect.entity";
import type { NetworkAnswer, NetworkCommand, NetworkPort } from "./network-port";
import type { SmsMessage } from "../platform/sms-sender";

/** How the simulated network behaves. Rates are shares of calls, 0 to 1. */
export interface SimulatorSettings {
  /** How long a command takes, milliseconds; each takes a random time between the two. */
  readonly latencyMin: number;
  readonly latencyMax: number;
  /** Calls that are refused for the time being. */
  readonly failureRate: number;
  /** Calls that are carried out, or not, and never answered. */
  readonly silenceRate: number;
  /** Sends a text message on its way; in the demo it is shown to who runs it. */
  readonly deliver: (message: SmsMessage) => void;
  /** Random numbers, 0 to 1; seeded in tests. */
  readonly random: () => number;
}

/**
 * Stands for the operator's network and billing. It takes time, fails and keeps silent as set, carries out each key
 * once, and can be asked what it has done. Its record is its own and is written in transactions of its own.
 */
export class NetworkSimulator implements NetworkPort {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: SimulatorSettings,
  ) {}

  async execute(command: NetworkCommand, signal: AbortSignal): Promise<NetworkAnswer> {
    await this.travel(signal);
    const fate = this.settings.random();
    if (fate < this.settings.failureRate) return { outcome: "refused", permanent: false, reason: "busy" };
    const silent = fate < this.settings.failureRate + this.settings.silenceRate;
    // Of the calls that are never answered, half were carried out all the same: that is what makes them hard.
    if (!silent || this.settings.random() < 0.5) await this.record(command);
    if (silent) await never(signal);
    return { outcome: "done" };
  }

  async ask(key: string, signal: AbortSignal): Promise<"done" | "unknown"> {
    await this.travel(signal);
    const found = await this.database.read(NetworkEffect, "where t.command_key = $1", [key]);
    return found.length > 0 ? "done" : "unknown";
  }

  async sendSms(message: SmsMessage): Promise<void> {
    const { key, to, text } = message;
    const signal = AbortSignal.timeout(60_000);
    await this.travel(signal);
    // The text may hold a one-time code, so that only its length is kept.
    if (await this.record({ key, kind: "sms", subject: to, payload: { length: text.length } })) {
      this.settings.deliver(message);
    }
  }

  /** Carries a command out; false when its key was carried out before. */
  private record(command: NetworkCommand): Promise<boolean> {
    const row = {
      commandKey: command.key,
      kind: command.kind,
      subject: command.subject,
      payload: JSON.stringify(command.payload),
      doneAt: this.clock.now(),
    };
    return this.database.write(
      async (unit) => (await unit.insert(NetworkEffect, [row], { ignoreConflicts: true })) === 1,
    );
  }

  private async travel(signal: AbortSignal): Promise<void> {
    const { latencyMin, latencyMax, random } = this.settings;
    const wait = latencyMin + random() * (latencyMax - latencyMin);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    signal.throwIfAborted();
  }
}

function never(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = (): void => {
      reject(new Error("no answer"));
    };
    if (signal.aborted) end();
    signal.addEventListener("abort", end);
  });
}

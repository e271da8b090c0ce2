/** What came of asking the device: its answer, or why there is none. */
export type PasskeyOutcome = { answer: string } | { problem: "cancelled" | "exists" | "failed" };

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = (): boolean => typeof window.PublicKeyCredential === "function";

/** Has the device make a passkey, by the server's options. */
export function makePasskey(options: string): Promise<PasskeyOutcome> {
  return outcomeOf(async () => {
    const { startRegistration } = await import("@simplewebauthn/browser");
    return startRegistration({
      optionsJSON: JSON.parse(options) as Parameters<typeof startRegistration>[0]["optionsJSON"],
    });
  });
}

/** Has the person choose one of their passkeys, by the server's options. */
export function askForPasskey(options: string): Promise<PasskeyOutcome> {
  return outcomeOf(async () => {
    const { startAuthentication } = await import("@simplewebauthn/browser");
    return startAuthentication({
      optionsJSON: JSON.parse(options) as Parameters<typeof startAuthentication>[0]["optionsJSON"],
    });
  });
}

async function outcomeOf(ask: () => Promise<object>): Promise<PasskeyOutcome> {
  try {
    return { answer: JSON.stringify(await ask()) };
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    // So browsers say both that somebody has closed the question and that nobody has answered it.
    if (name === "NotAllowedError" || name === "AbortError") return { problem: "cancelled" };
    return { problem: name === "InvalidStateError" ? "exists" : "failed" };
  }
}

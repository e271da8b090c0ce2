import { useEffect, useState } from "react";
import { whyMissing } from "../../lib/program-part";

/** How often it is asked whether there is a newer release, while somebody looks; milliseconds. */
const EVERY = 15 * 60_000;

/** What keeps programs in the browser; plain http has no such thing. */
const workers = (): ServiceWorkerContainer | undefined =>
  "serviceWorker" in navigator ? navigator.serviceWorker : undefined;

/**
 * The newer release that the server has by now; null while there is none. It is asked when somebody comes back to the
 * page, and every quarter of an hour while they look at it.
 */
export function useNewRelease(): string | null {
  const [release, setRelease] = useState<string | null>(null);
  useEffect(() => {
    let askedAt = Date.now();
    const look = async () => {
      if (document.hidden || Date.now() - askedAt < EVERY) return;
      askedAt = Date.now();
      const found = await whyMissing();
      if (found.why !== "NEW_RELEASE") return;
      setRelease(found.release);
      // Its files are fetched beforehand, so that it opens at once.
      const registration = await workers()?.getRegistration();
      await registration?.update().catch(() => undefined);
    };
    const onSight = () => void look();
    const timer = setInterval(onSight, EVERY / 3);
    document.addEventListener("visibilitychange", onSight);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onSight);
    };
  }, []);
  return release;
}

/** Loads the page anew, as the newer release. */
export async function openNewRelease(): Promise<void> {
  const registration = await workers()?.getRegistration();
  registration?.waiting?.postMessage("TAKE_OVER");
  location.reload();
}

/** Lets the browser keep the program (service-worker.js). A development server has none to keep. */
export function keepProgram(): void {
  void workers()
    ?.register("/sw.js")
    .catch(() => undefined);
}

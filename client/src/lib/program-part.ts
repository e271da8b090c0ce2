/** A part of the program that is fetched when it is wanted did not arrive; what went wrong is its cause. */
export class PartMissing extends Error {
  override name = "PartMissing";
}

/** Style sheets that did not arrive. Vite asks for each only once: without our help a part would come back without its looks. */
const lostStyles = new Set<HTMLLinkElement>();

document.addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === "stylesheet") lostStyles.add(target);
  },
  true,
);

/** Makes a part's import say that it was the part that did not arrive, and try again what did not arrive before. */
export function loadPart<Part>(load: () => Promise<Part>): () => Promise<Part> {
  return async () => {
    try {
      await Promise.all([...lostStyles].map(askAgain));
      return await load();
    } catch (cause) {
      throw new PartMissing("A part of the program did not arrive", { cause });
    }
  };
}

function askAgain(lost: HTMLLinkElement): Promise<void> {
  const link = document.createElement("link");
  for (const { name, value } of lost.attributes) link.setAttribute(name, value);
  lostStyles.delete(lost);
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => reject(new TypeError(`No style sheet at ${link.href}`)));
    lost.replaceWith(link);
  });
}

/**
 * Why a part did not arrive: no server answers; the server has a newer release, in which parts have other names; or
 * neither, and the part is just not there. `release` names the program that the server gives out now.
 */
export type MissingReason = { why: "OFFLINE" } | { why: "NEW_RELEASE"; release: string } | { why: "FAULT" };

/** Asks the server which program it gives out now, and says how that explains a part that did not arrive. */
export async function whyMissing(): Promise<MissingReason> {
  try {
    const answer = await fetch("/", { cache: "no-store", headers: { accept: "text/html" } });
    if (answer.status >= 502) return { why: "OFFLINE" };
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const release = entryOf(page);
    if (!answer.ok || release === null || release === entryOf(document)) return { why: "FAULT" };
    return { why: "NEW_RELEASE", release };
  } catch {
    return { why: "OFFLINE" };
  }
}

/** The program's first file: its name holds a hash of all that it consists of. */
const entryOf = (page: Document): string | null =>
  page.querySelector('script[type="module"][src]')?.getAttribute("src") ?? null;

/** True once for each release: a page that is loaded anew by itself must never do so in a circle. */
export function isFirstReloadFor(release: string): boolean {
  try {
    if (sessionStorage.getItem(RELOADED_FOR) === release) return false;
    sessionStorage.setItem(RELOADED_FOR, release);
    return true;
  } catch {
    // A browser that keeps nothing: people reload by themselves.
    return false;
  }
}

const RELOADED_FOR = "kabinet.reloadedFor";

import { join, relative } from "node:path";
import { createCompiledCatalog, getCatalogForFile, getCatalogs } from "@lingui/cli/api";
import { getConfig } from "@lingui/conf";
import type { Plugin } from "vite";

/**
 * Where the texts stand that come with the first page, whatever it is: frames, parts that all pages share, the pages
 * before sign-in, those of a menu that are as large as a page may be (`hasEarlyTexts`), and what the largest of the other
 * pages say. What each of them imports has its texts among them as well; the build fails where it does not.
 */
const FIRST =
  /^src\/(app|components|lib)\/|^src\/pages\/(landing|sign-in|orders-page|menu-page)|^src\/pages\/\w+\/(subscribers|appeals|usage|number-change|call-forwarding)-\w+|^src\/features\/(people\/(viewer|recovery|passkey|second-factor|mail-notice)|order|care|usage|company\/(client|account|subscriber|cost-centre)|line\/(number-change|call-forwarding|sim-code)|money\/charge)\//;

/** The programs that come before anybody has asked for the rest of the texts. */
const BEFORE_THE_REST =
  /\/src\/(main|pages\/(landing|sign-in|orders|menu|\w+\/(subscribers|appeals|usage|number-change|call-forwarding))-page)\.tsx$/;

const config = getConfig();
const root = config.rootDir ?? "";
const sourceLocale = config.sourceLocale ?? "ru";

/**
 * Gives the texts of a language in two parts, `ru.po?first` and `ru.po?rest`: the first page needs a third of them, and
 * every capability adds some to the others. What stands in which part says the place where a text is used.
 */
export const textsInParts: Plugin = {
  name: "texts-in-parts",
  async transform(_source, id) {
    const asked = /^(.+\.po)\?(first|rest)$/.exec(id);
    if (!asked) return null;
    const [, file = "", part] = asked;
    this.addWatchFile(file);
    const { locale, catalog } = getCatalogForFile(relative(root, file), await getCatalogs(config));
    const [{ messages }, entries] = await Promise.all([
      catalog.getTranslations(locale, { sourceLocale, fallbackLocales: config.fallbackLocales ?? {} }),
      catalog.read(locale),
    ]);
    const wanted = Object.entries(messages).filter(
      ([key]) => isFirst(entries[key]?.origin ?? []) === (part === "first"),
    );
    const { source, errors } = createCompiledCatalog(locale, Object.fromEntries(wanted), { namespace: "es" });
    if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ error }) => error.message).join("; ")}`);
    return { code: source, map: null };
  },
  async generateBundle() {
    const early = new Set<string>();
    const walk = (id: string): void => {
      if (early.has(id)) return;
      early.add(id);
      const { importedIds = [], dynamicallyImportedIds = [] } = this.getModuleInfo(id) ?? {};
      for (const imported of importedIds) walk(imported);
      // What a page fetches later is shown on it, too; what the frame fetches are pages.
      if (/\/src\/(pages|features)\//.test(id)) for (const imported of dynamicallyImportedIds) walk(imported);
    };
    for (const id of this.getModuleIds()) if (BEFORE_THE_REST.test(id)) walk(id);
    const [catalog] = await getCatalogs(config);
    const entries = Object.values((await catalog?.read(sourceLocale)) ?? {});
    const lost = entries
      .filter(({ origin = [] }) => !isFirst(origin))
      .flatMap(({ origin = [] }) => origin.map(([file]) => file))
      .filter((file) => early.has(join(root, file)));
    if (lost.length > 0)
      throw new Error(
        `texts-in-parts.ts: the first page shows texts of ${[...new Set(lost)].join(", ")}, which stand among the rest`,
      );
  },
};

function isFirst(origin: readonly (readonly [string, number?])[]): boolean {
  return origin.some(([file]) => FIRST.test(file));
}

import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

/** Russian is what is written in the source; Belarusian and English are translations beside it. */
export default defineConfig({
  sourceLocale: "ru",
  locales: ["ru", "be", "en"],
  catalogs: [
    {
      path: "<rootDir>/src/locales/{locale}",
      include: ["<rootDir>/src"],
      exclude: ["**/src/generated/**", "**/src/playground/**"],
    },
  ],
  orderBy: "message",
  // Line numbers would make every catalog change with every edit of a page.
  format: formatter({ lineNumbers: false, printPlaceholdersInComments: false }),
});

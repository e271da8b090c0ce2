import { defineModule } from "../../../define-module";
import { usageCsv, usageXlsx } from "./usage-download.task";

/** The call details of a line as a file. */
export const usageFileModule = defineModule({
  id: "usage-file",
  area: "usage",
  downloads: [usageCsv, usageXlsx],
});

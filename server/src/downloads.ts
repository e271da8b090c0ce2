import { usageCsv, usageXlsx } from "./modules/usage/usage-file/usage-download.store";
import type { Download } from "./platform/download/download";

/** Every file that is made while it is sent. */
export const DOWNLOADS: readonly Download[] = [usageCsv, usageXlsx];

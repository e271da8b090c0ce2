import { defineModule } from "../../../define-module";
import { subscribersCsv, subscribersXlsx } from "./subscriber-download.task";

/** The list of lines as a file. */
export const subscriberFileModule = defineModule({
  id: "subscriber-file",
  area: "line",
  downloads: [subscribersXlsx, subscribersCsv],
});

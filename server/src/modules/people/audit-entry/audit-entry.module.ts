import { defineModule } from "../../../define-module";
import { auditDownloads } from "./audit-download.task";
import { auditEntryResolver, ClientAuditResolver, ViewerAuditResolver } from "./audit-entry.resolver";

/** The history of who did what, as a company and each of its people are told it. */
export const auditEntryModule = defineModule({
  id: "audit-entry",
  area: "people",
  resolvers: [ClientAuditResolver, ViewerAuditResolver],
  resolversOf: (changes) => [auditEntryResolver(changes)],
  downloadsOf: (changes) => auditDownloads(changes),
});

import { defineModule } from "../../../define-module";
import { bulkActsResolver } from "./act-on-bulk-change";
import { BulkChange, BulkChangeRow } from "./bulk-change.entity";
import {
  bulkCanResolvers,
  bulkChangeResolver,
  BulkChangeQueryResolver,
  bulkRowResolver,
  ClientBulkChangesResolver,
} from "./bulk-change.resolver";
import { bulkChangeOf } from "./bulk-change.store";
import { planBulkChangeResolver } from "./plan-bulk-change";

/** One or fifty thousand lines, the same act: planned, worked out, ordered, watched, taken back. */
export const bulkChangeModule = defineModule({
  id: "bulk-change",
  area: "line",
  entities: [BulkChange, BulkChangeRow],
  kept: {
    BulkChange: "what was done to many lines at once is part of the history of orders",
    BulkChangeRow:
      "what each row came to, and why nothing was ordered for it, is part of the history of orders",
  },
  resolvers: [BulkChangeQueryResolver, ClientBulkChangesResolver, ...bulkCanResolvers],
  resolversOf: (changes) => [
    bulkChangeResolver(changes),
    bulkRowResolver(changes),
    planBulkChangeResolver(changes),
    bulkActsResolver(changes),
  ],
  nodes: { blk: (context, id) => bulkChangeOf(context).load(id) },
});

import type { Unit } from "../../../platform/database/database";
import { nestedPage } from "../../../platform/graphql/nested-page";
import { visibleTo, type ParamList } from "../../../platform/authorization/visible";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { InvoiceDeliveryChange } from "./invoice-delivery.entity";

const visible = (context: Context, params: ParamList): string =>
  visibleTo(viewerOf(context), InvoiceDeliveryChange, params);

/** Changes of the delivery of a company's invoices, the newest first. */
export const deliveryChangesOf = nestedPage<InvoiceDeliveryChange>({
  entity: InvoiceDeliveryChange,
  parent: { column: "client_id", property: "clientId" },
  where: visible,
  orderBy: [{ column: "id", property: "id" }],
  descending: true,
  few: true,
});

/** Writes down a change that is being made. */
export async function keepDeliveryChange(unit: Unit, change: InvoiceDeliveryChange): Promise<void> {
  await unit.insert(InvoiceDeliveryChange, [change]);
}

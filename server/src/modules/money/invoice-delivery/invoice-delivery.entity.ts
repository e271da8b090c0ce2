import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { connectionOf } from "../../../platform/graphql/connection";
import { CalendarMonth, DateTime } from "../../../platform/graphql/scalars";
import { InvoiceDeliveryMethod } from "../../company/client/client.entity";

/** One change of how a company gets its invoices. */
@ObjectType({ description: "One change of how a company gets its invoices." })
@Entity("invoice_delivery_change")
@OwnedBy({ client: "client_id" })
@Index("invoice_delivery_change_client", ["clientId", "id"])
export class InvoiceDeliveryChange {
  @Field(() => ID, { description: "Id of the change." })
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  clientId!: string;

  @Field(() => DateTime, { description: "When it was made." })
  @Column("bigint")
  changedAt!: number;

  @Column("varchar")
  changedById!: string;

  @Field(() => String, { description: "Who made it, as they were called then." })
  @Column("varchar")
  changedByName!: string;

  @Field(() => InvoiceDeliveryMethod, { description: "How invoices were delivered before." })
  @Column("varchar")
  methodBefore!: InvoiceDeliveryMethod;

  @Field(() => String, { description: "Where they were delivered before; empty for the cabinet." })
  @Column("varchar")
  addressBefore!: string;

  @Field(() => InvoiceDeliveryMethod, { description: "How they are delivered after it." })
  @Column("varchar")
  method!: InvoiceDeliveryMethod;

  @Field(() => String, { description: "Where they are delivered after it; empty for the cabinet." })
  @Column("varchar")
  address!: string;

  @Field(() => CalendarMonth, { description: "The month of the first invoice that it holds for." })
  @Column("varchar")
  holdsFrom!: string;
}

/** A page of changes of the delivery. */
export const InvoiceDeliveryChangeConnection = connectionOf(InvoiceDeliveryChange, "InvoiceDeliveryChange");

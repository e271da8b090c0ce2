import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf, PageArgs } from "../../../platform/graphql/connection";
import { Money } from "../../../platform/graphql/money";
import { CalendarMonth } from "../../../platform/graphql/scalars";
import type { ChargeKind } from "../charge/charge.entity";
import type { InvoiceDifferenceRow, InvoicePair } from "../charge/invoice-differences.store";
import { ChargeKindEnum } from "../charge/month-charges.type";
import type { Invoice } from "../invoice/invoice.entity";

/** What the differences of two invoices are told apart by. */
export enum InvoiceDifferenceGrouping {
  LINE_AND_THING = "lineAndThing",
  LINE = "line",
  THING = "thing",
}
registerEnumType(InvoiceDifferenceGrouping, {
  name: "InvoiceDifferenceGrouping",
  description: "What the differences of two invoices are told apart by.",
  valuesConfig: {
    LINE_AND_THING: { description: "By what is paid for, for each subscriber." },
    LINE: { description: "By subscriber, whatever is paid for." },
    THING: { description: "By what is paid for, of all subscribers together." },
  },
});

/** What has happened to something between two invoices. */
export enum InvoiceDifferenceChange {
  APPEARED = "appeared",
  GONE = "gone",
  GREW = "grew",
  FELL = "fell",
}
registerEnumType(InvoiceDifferenceChange, {
  name: "InvoiceDifferenceChange",
  description: "What has happened to something between two invoices.",
  valuesConfig: {
    APPEARED: { description: "It is on this invoice only." },
    GONE: { description: "It is on the other invoice only." },
    GREW: { description: "It is on both, and costs more on this one." },
    FELL: { description: "It is on both, and costs less on this one." },
  },
});

/** Which differences are asked for. */
@InputType({ description: "Which differences are asked for: those that fit all that is given." })
export class InvoiceDifferenceFilter {
  @Field(() => [ChargeKindEnum], { nullable: true, description: "Charges of one of these kinds." })
  kinds?: ChargeKind[] | null;

  @Field(() => [InvoiceDifferenceChange], { nullable: true, description: "Those that changed like this." })
  changes?: InvoiceDifferenceChange[] | null;

  @Field(() => ID, { nullable: true, description: "Those of one subscriber." })
  subscriberId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Those of subscribers whose number has these digits; other signs do not count.",
  })
  number?: string | null;
}

/** Which page of which differences. */
@ArgsType()
export class InvoiceDifferenceArgs extends PageArgs {
  @Field(() => InvoiceDifferenceGrouping, {
    nullable: true,
    defaultValue: InvoiceDifferenceGrouping.LINE_AND_THING,
    description: "What they are told apart by.",
  })
  by?: InvoiceDifferenceGrouping | null;

  @Field(() => InvoiceDifferenceFilter, { nullable: true, description: "Which of them; all when not given." })
  filter?: InvoiceDifferenceFilter | null;
}

/** Something that costs another sum on one invoice than on the other. */
@ObjectType({ description: "Something that costs another sum on one invoice than on the other." })
export class InvoiceDifference {
  readonly row!: InvoiceDifferenceRow;

  @Field(() => ID, { description: "Its place in the comparison; no id of `node`." })
  readonly id!: string;

  @Field(() => ChargeKindEnum, {
    nullable: true,
    description: "The kind of charge; null where subscribers are told apart only.",
  })
  readonly kind!: ChargeKind | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The service, tariff plan or fee, in the viewer's language; null for usage and for what has no name.",
  })
  readonly name!: string | null;

  @Field(() => InvoiceDifferenceChange, { description: "What has happened to it." })
  readonly change!: InvoiceDifferenceChange;

  @Field(() => Money, { description: "What it costs on the other invoice, exact." })
  readonly before!: number;

  @Field(() => Money, { description: "What it costs on this invoice, exact." })
  readonly after!: number;

  @Field(() => Money, { description: "`after` less `before`: above zero it has grown." })
  readonly difference!: number;

  @Field(() => Int, { description: "How many subscribers have it on the other invoice." })
  readonly linesBefore!: number;

  @Field(() => Int, { description: "How many subscribers have it on this invoice." })
  readonly linesAfter!: number;
}

/** A page of differences. */
export const InvoiceDifferenceConnection = connectionOf(InvoiceDifference, "InvoiceDifference");

/** One kind of charge on both invoices. */
@ObjectType({ description: "One kind of charge on both invoices, as their lines say it: in whole kopecks." })
export class InvoiceKindDifference {
  @Field(() => ChargeKindEnum, { description: "The kind of charge." })
  readonly kind!: ChargeKind;

  @Field(() => Money, { description: "What it comes to on the other invoice, VAT included." })
  readonly before!: number;

  @Field(() => Money, { description: "What it comes to on this invoice, VAT included." })
  readonly after!: number;

  @Field(() => Money, { description: "`after` less `before`." })
  readonly difference!: number;
}

/** Two invoices side by side. */
@ObjectType({
  description:
    "Two invoices of one account side by side. `kinds` add up to `difference` in whole kopecks; the exact differences of the " +
    "list add up to `exactDifference`, and that with `rounding` is `difference` again.",
})
export class InvoiceComparison {
  readonly pair!: InvoicePair;
  readonly invoiceRow!: Invoice;
  readonly otherRow!: Invoice | null;

  @Field(() => CalendarMonth, { nullable: true, description: "The other invoice's month; null without one." })
  readonly otherMonth!: string | null;

  @Field(() => Money, { description: "This invoice's total less the other's: above zero it has grown." })
  readonly difference!: number;

  @Field(() => Money, { description: "The exact sum of the charges of this less that of the other's." })
  readonly exactDifference!: number;

  @Field(() => Money, { description: "What rounding to kopecks made: `difference` less `exactDifference`." })
  readonly rounding!: number;

  @Field(() => [InvoiceKindDifference], {
    description: "Each kind of charge that either has, in the order of the invoice.",
  })
  readonly kinds!: readonly InvoiceKindDifference[];
}

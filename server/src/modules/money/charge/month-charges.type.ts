import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Money } from "../../../platform/graphql/money";
import { CalendarDate, CalendarMonth, DateTime, Long } from "../../../platform/graphql/scalars";
import {
  UsageKindEnum,
  UsageZoneEnum,
  type UsageKind,
  type UsageZone,
} from "../../catalogue/tariff-plan/usage-kind.type";
import type { UsageSpan } from "../../usage/usage-list/usage-by-place.store";
import type { Charge, ChargeKind } from "./charge.entity";
import type { Amounts, Span } from "./month-charges.policy";
import { ListSize } from "../../../platform/graphql/weight";

/** The GraphQL enum ChargeKind. */
export const ChargeKindEnum = {
  TARIFF_PLAN_FEE: "tariffPlanFee",
  SERVICE_FEE: "serviceFee",
  CONNECTION_FEE: "connectionFee",
  NUMBER_FEE: "numberFee",
  CONTRACT_FEE: "contractFee",
  VOICE: "voice",
  MESSAGES: "messages",
  DATA: "data",
  ROAMING: "roaming",
  INSTALMENT: "instalment",
} as const satisfies Record<string, ChargeKind>;
registerEnumType(ChargeKindEnum, {
  name: "ChargeKind",
  description: "What a charge is for; each kind is a line of the invoice.",
  valuesConfig: {
    TARIFF_PLAN_FEE: { description: "The tariff plan's monthly fee." },
    SERVICE_FEE: { description: "The monthly fee of a service." },
    CONNECTION_FEE: { description: "A fee owed once, for connecting a service." },
    NUMBER_FEE: { description: "A fee owed once, for another number of one's choice." },
    CONTRACT_FEE: {
      description:
        "A monthly fee that belongs to no line: an account's, such as paper invoices by courier, or a company's.",
    },
    VOICE: { description: "Calls from home." },
    MESSAGES: { description: "SMS and MMS from home." },
    DATA: { description: "Data transfer at home." },
    ROAMING: { description: "Everything used abroad: calls, messages, data." },
    INSTALMENT: { description: "An instalment for equipment; its VAT rate is that of goods." },
  },
});

/** Sums of money as an invoice would show them. */
@ObjectType()
export abstract class Sums {
  @Field(() => Money, {
    description: "The exact sum of the charges, VAT included, to 10^-6 of the currency; never rounded.",
  })
  readonly charged!: number;

  @Field(() => Money, {
    description:
      "`charged` in whole kopecks, VAT included, rounded half-up once for each kind and VAT rate, as an invoice line is.",
  })
  readonly total!: number;

  @Field(() => Money, {
    description:
      "The VAT in `total`, in whole kopecks, by the invoice's own rule once for each kind and VAT rate. The invoice does the " +
      "same for all subscribers of an account together: with one subscriber it equals this, with more the invoice's VAT " +
      "and total may differ from the sum of the subscribers' by less than a kopeck for each subscriber, kind and rate.",
  })
  readonly vat!: number;

  @Field(() => Money, { description: "`total` less `vat`." })
  readonly net!: number;
}

/** One charge. */
@ObjectType({ description: "One charge: a fee, or the month's usage of one kind and VAT rate." })
export class ChargeLine {
  readonly charge!: Charge;

  @Field(() => ID, { description: "Id of the charge." })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "What it is for, in the viewer's language: the service, the tariff plan, the equipment, or as the contract names the fee. " +
      "Null for usage and for fees of no service.",
  })
  readonly name!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "Of services and tariff plans: since when the subscriber has it; of contract fees: since when it is agreed; null for others.",
  })
  readonly since!: number | null;

  @Field(() => CalendarDate, {
    description: "The day from which it is owed; of usage, the first day of it in the month.",
  })
  readonly chargedOn!: string;

  @Field(() => Int, { description: "VAT rate in force on that day, whole percent." })
  readonly vatRate!: number;

  @Field(() => Money, { description: "Exact amount, VAT included, to 10^-6 of the currency." })
  readonly charged!: number;

  @Field(() => Boolean, { description: "Whether it is on an invoice already." })
  readonly isInvoiced!: boolean;
}

/** Usage of one kind in one zone. */
@ObjectType({ description: "The month's usage of one kind in one zone: how many records make up the sum." })
export class ChargedUsage {
  readonly span!: UsageSpan;

  @Field(() => UsageKindEnum, { description: "What was used." })
  readonly kind!: UsageKind;

  @Field(() => UsageZoneEnum, { description: "Where." })
  readonly zone!: UsageZone;

  @Field(() => Int, { description: "Usage records, those covered by a bundle and free ones included." })
  readonly records!: number;

  @Field(() => Int, { description: "Those of them that cost something." })
  readonly paidRecords!: number;

  @Field(() => Long, {
    description: "Seconds of calls, messages, or bytes of data; not rounded to billing steps.",
  })
  readonly quantity!: number;

  @Field(() => Long, {
    description:
      "How much of that was counted, in whole billing steps, as it was taken from bundles and paid for; what is free of charge is " +
      "not: the sum of the records' `countedQuantity`.",
  })
  readonly countedQuantity!: number;

  @Field(() => Money, { description: "Exact sum of the records, VAT included, to 10^-6 of the currency." })
  readonly charged!: number;
}

/** All charges of one kind. */
@ObjectType({ description: "All charges of one kind in a month." })
export class ChargeGroup extends Sums {
  @Field(() => ChargeKindEnum, { description: "What they are for." })
  readonly kind!: ChargeKind;

  @Field(() => [Int], {
    description: "The VAT rates in it, whole percent: more than one where a rate has changed.",
  })
  readonly vatRates!: readonly number[];

  @Field(() => [ChargeLine], { description: "The charges, by the day on which they were charged." })
  readonly lines!: readonly ChargeLine[];

  @Field(() => [ChargedUsage], {
    description: "Of usage: what it is made of, by kind and zone, as many as six; empty for fees.",
  })
  @ListSize(6)
  readonly usage!: readonly ChargedUsage[];
}

/** A month that can be asked for. */
@ObjectType({ description: "A month whose charges are shown." })
export class ChargeMonth extends Sums {
  @Field(() => CalendarMonth, { description: "The month." })
  readonly month!: string;

  @Field(() => Boolean, { description: "Whether it is the current month: its charges grow still." })
  readonly isCurrent!: boolean;
}

/** What a subscriber has to pay for one month. */
@ObjectType({
  description:
    "What a subscriber has to pay for one month («Начисления за период»), by kind, fees and VAT included.",
})
export class MonthCharges extends Sums {
  readonly subscriberId!: string;
  readonly today!: string;
  readonly span!: Span;
  readonly amounts!: ReadonlyMap<ChargeKind, Amounts>;

  @Field(() => CalendarMonth, { description: "The month, in the operator's time zone." })
  readonly month!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      "The last day whose usage is in the sums: of a month that is over its last day, of the current one yesterday (earlier " +
      "while billing lags behind). On the first day of a month it is the last of the month before: only fees are there yet. " +
      "Fees are there as soon as they are owed. Null while no usage has been rated at all: then nothing is known of it.",
  })
  readonly asOf!: string | null;

  @Field(() => Boolean, { description: "Whether it is the current month: its charges grow still." })
  readonly isCurrent!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether all its charges are on an invoice. Invoices of a month are formed on the days 1–3 of the next.",
  })
  readonly isInvoiced!: boolean;

  @Field(() => [ChargeGroup], {
    description:
      "The charges by kind, in the order of the invoice. Usage that cost nothing (covered by a bundle, or free) is a group too.",
  })
  @ListSize(10)
  readonly groups!: readonly ChargeGroup[];

  @Field(() => [ChargeMonth], {
    description: "The months that can be asked for, the newest first: the current one and the two before it.",
  })
  readonly months!: readonly ChargeMonth[];
}

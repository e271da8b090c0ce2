import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { connectionOf } from "../../../platform/graphql/connection";
import { Money } from "../../../platform/graphql/money";
import { Node } from "../../../platform/graphql/node";
import { DateTime } from "../../../platform/graphql/scalars";
import { BYTES_PER_MEGABYTE } from "../../catalogue/tariff-plan/tariff-price.policy";
import type { LinesBy } from "../../company/subscriber/lines-by.policy";

/** The GraphQL enum SpendingLimitScope. */
export const SpendingLimitScopeEnum = {
  LINE: "line",
  COST_CENTRE: "costCentre",
  COMPANY: "company",
} as const satisfies Record<string, LinesBy>;
registerEnumType(SpendingLimitScopeEnum, {
  name: "SpendingLimitScope",
  description: "Of what a limit is.",
  valuesConfig: {
    LINE: { description: "Of one line." },
    COST_CENTRE: { description: "Of all lines together that have a cost centre now." },
    COMPANY: { description: "Of the company as a whole." },
  },
});

/** What a limit counts. */
export enum SpendingLimitKind {
  MONEY = "money",
  MEGABYTES = "data",
}
registerEnumType(SpendingLimitKind, {
  name: "SpendingLimitKind",
  description: "What a limit counts.",
  valuesConfig: {
    MONEY: { description: "What is charged for the month, fees among it, VAT included." },
    MEGABYTES: { description: "Mobile internet, at home and roaming." },
  },
});

/** How many hundredths of its amount tell of a limit; 0: of none yet. */
export type LimitLevel = 0 | 80 | 100;

/**
 * How much a line, a cost centre or a company may come to in a calendar month. It holds nothing back: who looks after it is
 * told, by the page and by mail. A limit that is of no line is seen by who looks after the whole company only.
 */
@ObjectType({
  implements: Node,
  description:
    "How much a line, a cost centre or a company may come to in a calendar month of the operator's time zone. It holds " +
    "nothing back: the company is told when four fifths and when all of it are used up.",
})
@Entity("spending_limit")
@OwnedBy({ client: "client_id", line: "subscriber_id" })
@Index("spending_limit_subject", ["subjectId", "kind"], { unique: true })
@Index("spending_limit_client", ["clientId", "id"])
export class SpendingLimit extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  @Column("varchar")
  clientId!: string;

  @Field(() => SpendingLimitScopeEnum, { description: "Of what it is." })
  @Column("varchar")
  scope!: LinesBy;

  /** Id of the line, the cost centre or the company. */
  @Column("varchar")
  subjectId!: string;

  /** The line; null where it is of no single one. */
  @Column("varchar", { nullable: true })
  subscriberId!: string | null;

  @Field(() => SpendingLimitKind, { description: "What it counts." })
  @Column("varchar")
  kind!: SpendingLimitKind;

  /** 10^-6 BYN with VAT, or bytes. */
  @Column("bigint")
  limitedTo!: number;

  @Field(() => DateTime, { description: "When it was set to what it is." })
  @Column("bigint")
  setAt!: number;

  @Column("varchar")
  setById!: string;

  @Field(() => String, { description: "Who set it, as they were called then." })
  @Column("varchar")
  setByName!: string;

  /** The month (YYYY-MM) of which was told last; null before the first. */
  @Column("varchar", { nullable: true })
  toldMonth!: string | null;

  /** How far that month had come when it was told. */
  @Column("integer")
  toldLevel!: LimitLevel;

  @Field(() => Money, {
    nullable: true,
    description: "The sum a month, VAT included; null where megabytes are counted.",
  })
  get amount(): number | null {
    return this.kind === SpendingLimitKind.MONEY ? this.limitedTo : null;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Megabytes (10^6 bytes) a month; null where money is counted.",
  })
  get megabytes(): number | null {
    return this.kind === SpendingLimitKind.MEGABYTES ? this.limitedTo / BYTES_PER_MEGABYTE : null;
  }
}

/** A page of limits. */
export const SpendingLimitConnection = connectionOf(SpendingLimit, "SpendingLimit");

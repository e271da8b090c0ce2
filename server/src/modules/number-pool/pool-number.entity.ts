import type { NumberCategoryCode } from "@kabinet/shared";
import { registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** States of a number in the operator's pool (TMF639). */
export enum PoolNumberState {
  AVAILABLE = "available",
  RESERVED = "reserved",
  STANDBY = "standby",
  SUSPENDED = "suspended",
}

/** The GraphQL enum NumberCategory; inside the server a category is its plain text (`NumberCategoryCode`). */
export const NumberCategory = {
  PLATINUM: "platinum",
  DIAMOND: "diamond",
  GOLD: "gold",
  SILVER: "silver",
  BRONZE: "bronze",
  ORDINARY: "ordinary",
} as const satisfies Readonly<Record<string, NumberCategoryCode>>;
registerEnumType(NumberCategory, {
  name: "NumberCategory",
  description: "How well a number is remembered; it sets the one-off fee for choosing it.",
  valuesConfig: {
    PLATINUM: { description: "Платиновый." },
    DIAMOND: { description: "Бриллиантовый." },
    GOLD: { description: "Золотой." },
    SILVER: { description: "Серебряный." },
    BRONZE: { description: "Бронзовый." },
    ORDINARY: { description: "Обычный: all others." },
  },
});

/** A number of the operator's that no subscriber has at present. */
@Entity("pool_number")
@Index("pool_number_category", ["state", "category", "nationalNumber"])
export class PoolNumber {
  /** E.164. */
  @PrimaryColumn("varchar")
  number!: string;

  @Column("varchar")
  nationalNumber!: string;

  /** Category by pattern (`numberCategory` of the shared package); it sets the one-off fee. */
  @Column("varchar")
  category!: string;

  @Column("varchar")
  state!: PoolNumberState;

  /** Until when it is held or rests; null while available. */
  @Column("bigint", { nullable: true })
  stateUntil!: number | null;
}

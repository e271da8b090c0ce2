import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** States of a number in the operator's pool (TMF639). */
export enum PoolNumberState {
  AVAILABLE = "available",
  RESERVED = "reserved",
  STANDBY = "standby",
  SUSPENDED = "suspended",
}

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

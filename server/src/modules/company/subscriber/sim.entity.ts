import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";

/** States of a SIM card. */
export enum SimState {
  ACTIVE = "active",
  BLOCKED = "blocked",
  RETIRED = "retired",
}
registerEnumType(SimState, {
  name: "SimState",
  description: "State of a SIM card.",
  valuesConfig: {
    ACTIVE: { description: "In use." },
    BLOCKED: { description: "Blocked, e.g. reported stolen." },
    RETIRED: { description: "Replaced by another." },
  },
});

/** A SIM card; at most one active a subscriber. Its secret codes are no part of this table's answers. */
@ObjectType({ description: "The SIM card of a subscriber, without its secret codes." })
@Entity("sim")
@OwnedBy({ client: "client_id", subscriber: "subscriber_id" })
@Index("sim_subscriber", ["subscriberId", "state"])
export class Sim {
  @Field(() => String, { description: "ICCID: 19–20 digits, the last a Luhn digit." })
  @PrimaryColumn("varchar")
  iccid!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  subscriberId!: string;

  @Field(() => SimState, { description: "Whether it is in use." })
  @Column("varchar")
  state!: SimState;
}

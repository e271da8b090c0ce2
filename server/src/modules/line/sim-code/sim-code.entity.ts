import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { connectionOf } from "../../../platform/graphql/connection";
import { DateTime } from "../../../platform/graphql/scalars";

/** The four codes of a SIM card, sealed together. Nothing of it is ever told but by `revealSimCodes`. */
@Entity("sim_code")
export class SimCode {
  /** The SIM card; the codes open for it alone. */
  @PrimaryColumn("varchar")
  iccid!: string;

  /** The key that they were sealed with. */
  @Column("varchar")
  keyId!: string;

  @Column("varchar")
  sealed!: string;
}

/** Why somebody looks at the codes of a SIM card. */
export enum SimCodeReason {
  PIN_FORGOTTEN = "pinForgotten",
  SIM_BLOCKED = "simBlocked",
  NEW_DEVICE = "newDevice",
  HANDOVER = "handover",
  OTHER = "other",
}
registerEnumType(SimCodeReason, {
  name: "SimCodeReason",
  description: "Why somebody looks at the codes of a SIM card.",
  valuesConfig: {
    PIN_FORGOTTEN: { description: "The PIN was forgotten, or is to be changed." },
    SIM_BLOCKED: { description: "The SIM card asks for its PUK after three wrong PINs." },
    NEW_DEVICE: { description: "The SIM card is put into another device." },
    HANDOVER: { description: "The line is handed over to somebody else." },
    OTHER: { description: "Something else, said in the note." },
  },
});

/** That somebody looked at the codes of a SIM card: kept for ever, and never changed. */
@ObjectType({
  description:
    "That somebody looked at the codes of a SIM card. Kept for ever; the company and the subscriber both see it.",
})
@Entity("sim_code_view")
@OwnedBy({ client: "client_id", subscriber: "subscriber_id" })
@Index("sim_code_view_client", ["clientId", "at", "id"])
@Index("sim_code_view_subscriber", ["subscriberId", "at", "id"])
@Index("sim_code_view_iccid", ["iccid", "at"])
@Index("sim_code_view_actor", ["actorId", "at"])
export class SimCodeView {
  @Field(() => ID, { description: "Opaque and stable." })
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  subscriberId!: string;

  @Field(() => String, { description: "ICCID of the SIM card whose codes were shown." })
  @Column("varchar")
  iccid!: string;

  @Field(() => DateTime, { description: "When the codes were shown." })
  @Column("bigint")
  at!: number;

  @Column("varchar")
  actorId!: string;

  @Column("varchar")
  actorName!: string;

  @Column("varchar")
  actorRole!: string;

  @Field(() => SimCodeReason, { description: "What for, as the one who looked has said." })
  @Column("varchar")
  reason!: SimCodeReason;

  @Field(() => String, { nullable: true, description: "The same in words; null where nothing was added." })
  @Column("varchar", { nullable: true })
  note!: string | null;
}

/** A page of looks at SIM codes. */
export const SimCodeViewConnection = connectionOf(SimCodeView, "SimCodeView");

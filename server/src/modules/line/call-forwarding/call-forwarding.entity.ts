import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { DateTime, PhoneNumber } from "../../../platform/graphql/scalars";

/** When a call is forwarded: the conditions of 3GPP TS 22.082. */
export enum CallForwardingCondition {
  UNCONDITIONAL = "unconditional",
  BUSY = "busy",
  NO_REPLY = "noReply",
  NOT_REACHABLE = "notReachable",
}
registerEnumType(CallForwardingCondition, {
  name: "CallForwardingCondition",
  description: "When a call is forwarded: the conditions of 3GPP TS 22.082.",
  valuesConfig: {
    UNCONDITIONAL: { description: "Always (CFU, code 21); the other three then rest." },
    BUSY: { description: "When the line is busy (CFB, code 67)." },
    NO_REPLY: { description: "When nobody answers within the no-reply time (CFNRy, code 61)." },
    NOT_REACHABLE: { description: "When the handset is off or out of coverage (CFNRc, code 62)." },
  },
});

/** Which forwardings are to be cancelled. */
export enum CallForwardingSelection {
  UNCONDITIONAL = "unconditional",
  BUSY = "busy",
  NO_REPLY = "noReply",
  NOT_REACHABLE = "notReachable",
  ALL = "all",
  ALL_CONDITIONAL = "allConditional",
}
registerEnumType(CallForwardingSelection, {
  name: "CallForwardingSelection",
  description: "Which forwardings are meant.",
  valuesConfig: {
    UNCONDITIONAL: { description: "The unconditional one (CFU, code 21)." },
    BUSY: { description: "The one for a busy line (CFB, code 67)." },
    NO_REPLY: { description: "The one for want of an answer (CFNRy, code 61)." },
    NOT_REACHABLE: { description: "The one for a handset that is not reachable (CFNRc, code 62)." },
    ALL: { description: "All four (code 002)." },
    ALL_CONDITIONAL: { description: "The three that have a condition (code 004)." },
  },
});

/** A forwarding that is set: at most one for each condition of a line. */
@Entity("call_forwarding")
@OwnedBy({ client: "client_id", subscriber: "subscriber_id" })
@Index("call_forwarding_target", ["clientId", "forwardTo"])
@Index("call_forwarding_to", ["forwardTo"])
export class CallForwardingRow {
  @PrimaryColumn("varchar")
  subscriberId!: string;

  @PrimaryColumn("varchar")
  condition!: CallForwardingCondition;

  @Column("varchar")
  clientId!: string;

  /** E.164, of any operator and country. */
  @Column("varchar")
  forwardTo!: string;

  /** Seconds; for want of an answer only. */
  @Column("integer", { nullable: true })
  noReplySeconds!: number | null;

  /** Epoch milliseconds. */
  @Column("bigint")
  setAt!: number;
}

/** One condition of a line, set or not, as it is shown. */
@ObjectType({ description: "The forwarding of one line's calls under one condition, set or not." })
export class CallForwarding {
  @Field(() => CallForwardingCondition, { description: "When calls are forwarded." })
  readonly condition!: CallForwardingCondition;

  @Field(() => PhoneNumber, {
    nullable: true,
    description: "The number that gets the calls, E.164, of any operator and country; null: not set.",
  })
  readonly forwardTo!: string | null;

  @Field(() => Boolean, { description: "Whether that number is the operator's voicemail." })
  readonly isToVoicemail!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: "How long it rings first, 5 to 30 seconds in steps of 5; of a set NO_REPLY only.",
  })
  readonly noReplySeconds!: number | null;

  @Field(() => DateTime, { nullable: true, description: "Since when it is set." })
  readonly setAt!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When a planned order takes it back (`revertAt` of the order that has set it), if one does.",
  })
  readonly until!: number | null;

  @Field(() => Boolean, {
    description: "Whether it is set and yet rests, because the unconditional one is set.",
  })
  readonly isInert!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "What sets the same on the handset (3GPP TS 22.030), e.g. `**61*+447700900123**20#`.",
  })
  readonly setCode!: string | null;

  @Field(() => String, { description: "What cancels it on the handset, e.g. `##61#`." })
  readonly cancelCode!: string;

  @Field(() => String, { description: "What asks for its state on the handset, e.g. `*#61#`." })
  readonly queryCode!: string;
}

/** The four conditions of a line together. */
@ObjectType({ description: "The forwarding of one line's calls: its four conditions together." })
export class CallForwardings {
  @Field(() => [CallForwarding], {
    description: "The four conditions, set or not: unconditional, busy, no reply, not reachable.",
  })
  readonly conditions!: readonly CallForwarding[];

  @Field(() => Int, {
    description: "The no-reply time where none is given, seconds: the operator's setting.",
  })
  readonly defaultNoReplySeconds!: number;

  @Field(() => String, { description: "What cancels all four on the handset: `##002#`." })
  readonly cancelAllCode!: string;

  @Field(() => String, { description: "What cancels the three with a condition on the handset: `##004#`." })
  readonly cancelAllConditionalCode!: string;

  @Field(() => PhoneNumber, {
    nullable: true,
    description: "The operator's voicemail, where this line has it connected: calls can be forwarded to it.",
  })
  readonly voicemailNumber!: string | null;
}

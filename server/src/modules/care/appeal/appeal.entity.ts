import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { ViewerRoleEnum } from "../../../platform/authorization/viewer-role";
import type { ViewerRole } from "../../../platform/authorization/viewer";
import { connectionOf } from "../../../platform/graphql/connection";
import { Node } from "../../../platform/graphql/node";
import { DateTime } from "../../../platform/graphql/scalars";

/** What an appeal is about. */
export enum AppealTopic {
  BILLING = "billing",
  SERVICES = "services",
  NETWORK = "network",
  SIM_AND_NUMBER = "simAndNumber",
  NUMBER_CHANGE = "numberChange",
  CONTRACT = "contract",
  OTHER = "other",
}
registerEnumType(AppealTopic, {
  name: "AppealTopic",
  description: "What an appeal is about.",
  valuesConfig: {
    BILLING: { description: "Invoices, charges and payments." },
    SERVICES: { description: "Services, tariff plans and packages." },
    NETWORK: { description: "Coverage, calls and mobile internet: something does not work." },
    SIM_AND_NUMBER: { description: "A SIM card, or something about a number." },
    NUMBER_CHANGE: { description: "A request for another number; made by `requestNumberChange` only." },
    CONTRACT: { description: "The contract, requisites and documents." },
    OTHER: { description: "Anything else." },
  },
});

/** States of an appeal (TMF621). */
export enum AppealState {
  ACKNOWLEDGED = "acknowledged",
  REJECTED = "rejected",
  PENDING = "pending",
  HELD = "held",
  IN_PROGRESS = "inProgress",
  RESOLVED = "resolved",
  CLOSED = "closed",
  CANCELLED = "cancelled",
}
registerEnumType(AppealState, {
  name: "AppealState",
  description: "State of an appeal (TMF621); it says whose turn it is.",
  valuesConfig: {
    ACKNOWLEDGED: { description: "Registered; nobody has looked at it yet. The operator's turn." },
    REJECTED: { description: "The operator will not do it; the last message says why. Nobody's turn." },
    PENDING: { description: "Answered, and the operator waits for a reply. The customer's turn." },
    HELD: { description: "Waits for something outside, e.g. a repair. The operator's turn." },
    IN_PROGRESS: { description: "Being worked on. The operator's turn." },
    RESOLVED: { description: "Solved, as the operator thinks; a reply opens it again. Nobody's turn." },
    CLOSED: { description: "Over. Nobody's turn." },
    CANCELLED: { description: "Withdrawn by who made it. Nobody's turn." },
  },
});

/** Whose turn it is; the GraphQL enum, and inside the server its plain text. */
export enum AppealTurn {
  OPERATOR = "operator",
  CUSTOMER = "customer",
  NOBODY = "nobody",
}
registerEnumType(AppealTurn, {
  name: "AppealTurn",
  description: "Who has to do or say something next in an appeal.",
  valuesConfig: {
    OPERATOR: { description: "The operator's staff." },
    CUSTOMER: { description: "Who made the appeal." },
    NOBODY: { description: "Nobody: it is resolved or has ended." },
  },
});

/**
 * A conversation of a customer with the operator's specialists. It is held either with the company's administrators
 * or with the user of one line, and is never deleted.
 */
@ObjectType({
  implements: Node,
  description:
    "An appeal (обращение): a conversation of a customer with the operator's specialists. It is held either with the company's administrators or with the user of one line, and is kept for ever.",
})
@Entity("appeal")
@OwnedBy({ client: "client_id", subscriber: "party_subscriber_id", line: "subscriber_id" })
@Index("appeal_number", ["number"], { unique: true })
@Index("appeal_client", ["clientId", "updatedAt", "id"])
@Index("appeal_subscriber", ["subscriberId", "updatedAt", "id"])
@Index("appeal_state", ["state", "turnSince", "id"])
export class Appeal extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  /** Eight digits, unique: what `reference` is made of. */
  @Column("varchar")
  number!: string;

  @Column("varchar")
  clientId!: string;

  /** The line that it is about; null for the company as a whole. */
  @Column("varchar", { nullable: true })
  subscriberId!: string | null;

  /** The line whose user the conversation is held with; null where it is held with the company's administrators. */
  @Column("varchar", { nullable: true })
  partySubscriberId!: string | null;

  @Field(() => AppealTopic, { description: "What it is about." })
  @Column("varchar")
  topic!: AppealTopic;

  @Field(() => String, { description: "Its subject in a line, as its author wrote it. Plain text." })
  @Column("varchar")
  subject!: string;

  @Field(() => AppealState, { description: "Where it is in its life." })
  @Column("varchar")
  state!: AppealState;

  /** JSON (NumberWishes): what number is wanted; null but for requests for another number. */
  @Column("text", { nullable: true })
  wishes!: string | null;

  /** Who of the staff answers for it. */
  @Column("varchar", { nullable: true })
  assigneeId!: string | null;

  @Column("varchar", { nullable: true })
  assigneeName!: string | null;

  @Field(() => DateTime, { description: "When it was made." })
  @Column("bigint")
  createdAt!: number;

  @Field(() => DateTime, { description: "When something last happened to it." })
  @Column("bigint")
  updatedAt!: number;

  @Field(() => DateTime, { description: "Since when it has been the turn of whose turn it is." })
  @Column("bigint")
  turnSince!: number;

  @Column("varchar")
  authorName!: string;

  @Column("varchar")
  authorRole!: ViewerRole;

  @Field(() => Int, {
    description:
      "Grows by one with everything that happens to it. Whoever writes gives the one that they have seen: what somebody else did meanwhile is then not passed over.",
  })
  @Column("integer")
  version!: number;

  /** `seq` of the last entry that says something. */
  @Column("integer")
  lastTextSeq!: number;

  /** `seq` of the operator's last entry; 0 while there is none. */
  @Column("integer")
  answeredSeq!: number;
}

/** One entry of an appeal: something said, a new state, or both. Entries are never changed. */
@ObjectType("AppealMessage", {
  description: "One entry of an appeal: something said, a new state, or both. It never changes.",
})
@Entity("appeal_message")
@Index("appeal_message_appeal", ["appealId", "seq"], { unique: true })
@Index("appeal_message_author", ["authorId", "at"])
export class AppealMessage {
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  appealId!: string;

  @Field(() => Int, { description: "Its place in the appeal, from 1; the appeal's `version` after it." })
  @Column("integer")
  seq!: number;

  @Field(() => DateTime, { description: "When it was written." })
  @Column("bigint")
  at!: number;

  @Column("varchar")
  authorId!: string;

  @Column("varchar")
  authorName!: string;

  @Column("varchar")
  authorRole!: ViewerRole;

  @Field(() => String, {
    nullable: true,
    description: "What was said: plain text, lines parted by line feeds; null where only the state changed.",
  })
  @Column("text", { nullable: true })
  text!: string | null;

  @Field(() => AppealState, {
    nullable: true,
    description: "The state that the appeal came to with it; null where it stayed as it was.",
  })
  @Column("varchar", { nullable: true })
  state!: AppealState | null;

  @Field(() => String, {
    nullable: true,
    description: "Name of the specialist who took it over with this entry; null where nobody did.",
  })
  @Column("varchar", { nullable: true })
  assigneeName!: string | null;

  /** Whether only the staff are shown it: one gave the appeal to another, and nothing else happened. */
  @Column("boolean", { default: false })
  isStaffOnly!: boolean;

  /** What one of the staff told whoever they gave the appeal to; nobody else is shown it. */
  @Column("text", { nullable: true })
  staffNote!: string | null;

  /** How many files are attached to it. */
  @Column("integer", { default: 0 })
  attachmentCount!: number;
}

/** How far somebody has read an appeal. */
@Entity("appeal_read")
export class AppealRead {
  @PrimaryColumn("varchar")
  appealId!: string;

  @PrimaryColumn("varchar")
  viewerId!: string;

  @Column("integer")
  seq!: number;
}

/** Who wrote something in an appeal. */
@ObjectType({ description: "Who wrote something in an appeal." })
export class AppealAuthor {
  @Field(() => String, {
    description: "Their name; to a subscriber, the company's administrators have none.",
  })
  name!: string;

  @Field(() => ViewerRoleEnum, { description: "What they are to the operator." })
  role!: ViewerRole;
}

/** A page of appeals. */
export const AppealConnection = connectionOf(Appeal, "Appeal");

/** A page of an appeal's entries. */
export const AppealMessageConnection = connectionOf(AppealMessage, "AppealMessage");

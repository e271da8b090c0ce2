import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { connectionOf } from "../../../platform/graphql/connection";
import { CalendarDate } from "../../../platform/graphql/scalars";
import { AUDIT_KINDS, type AuditKind, type AuditSubjectKind } from "./audit-kind.policy";

/** Kinds of act, as the API names them. */
export const AuditKindEnum = Object.fromEntries(AUDIT_KINDS.map((kind) => [kind, kind])) as {
  readonly [Kind in AuditKind]: Kind;
};
registerEnumType(AuditKindEnum, {
  name: "AuditKind",
  description: "What an act is about. Kinds may be added.",
  valuesConfig: {
    ORDERS: { description: "Orders: placed, moved, cancelled, done." },
    LINES: { description: "A line's own things that are no orders: its cost centre, a number that is held." },
    LOOKS: { description: "Looks at call details and at the codes of SIM cards." },
    MONEY: { description: "Payments, and how invoices are delivered." },
    COMPANY: { description: "Cost centres, and what subscribers may order by themselves." },
    ACCESS: {
      description: "Who looks after the company: invitations, accesses, programs, the rule of signing in.",
    },
    APPEALS: { description: "Appeals to the operator, and files." },
    SIGN_IN: { description: "Signing in, passwords, second factors, passkeys, tokens of programs." },
  },
});

/** Kinds of thing, as the API names them. */
const AuditSubjectKindEnum: { readonly [Kind in AuditSubjectKind]: Kind } = {
  SUBSCRIBER: "SUBSCRIBER",
  CLIENT: "CLIENT",
  PAYMENT: "PAYMENT",
  APPEAL: "APPEAL",
  PERSON: "PERSON",
  COST_CENTRE: "COST_CENTRE",
  INVOICE: "INVOICE",
  INVITATION: "INVITATION",
  API_TOKEN: "API_TOKEN",
  PROGRAM: "PROGRAM",
  OTHER: "OTHER",
};
registerEnumType(AuditSubjectKindEnum, {
  name: "AuditSubjectKind",
  description: "What an act was done to. Kinds may be added.",
  valuesConfig: {
    SUBSCRIBER: { description: "A line." },
    CLIENT: { description: "The company itself." },
    PAYMENT: { description: "A payment." },
    APPEAL: { description: "An appeal." },
    PERSON: { description: "Somebody who looks after the company." },
    COST_CENTRE: { description: "A cost centre." },
    INVOICE: { description: "An invoice." },
    INVITATION: { description: "An invitation." },
    API_TOKEN: { description: "A token of a program in somebody's name." },
    PROGRAM: { description: "A program of the company, or its tokens." },
    OTHER: { description: "Something else." },
  },
});

/** What an act was done to. */
@ObjectType({ description: "What an act was done to." })
export class AuditSubject {
  @Field(() => ID, { description: "Its id. What was removed since, or is not yours, `node` does not find." })
  readonly id!: string;

  @Field(() => AuditSubjectKindEnum, { description: "What it is." })
  readonly kind!: AuditSubjectKind;

  @Field(() => String, {
    nullable: true,
    description:
      "What it is called now: the number of a line (E.164) or of an invoice, the name of a person. Null where it has no such name, is gone, or is no line of yours; a person keeps it when they have left, and an invoice always.",
  })
  readonly name!: string | null;
}

/** Which acts are asked for. */
@InputType({ description: "Which acts are asked for; what is left out narrows nothing." })
export class AuditEntryFilter {
  @Field(() => ID, {
    nullable: true,
    description:
      "Acts of this person, those by their tokens among them, or of this program of the company: `AuditEntry.actorId`.",
  })
  actorId?: string | null;

  @Field(() => [AuditKindEnum], {
    nullable: true,
    description: "Acts of one of these kinds; of any when it is empty.",
  })
  kinds?: AuditKind[] | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: "Acts on this day or later, in the operator's time zone.",
  })
  from?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: "Acts on this day or earlier, in the operator's time zone.",
  })
  through?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Acts on the line with this number, in any way of writing it; none where you have no such line.",
  })
  number?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Acts on this thing: a line by its id, or whatever `AuditEntry.subject` names.",
  })
  subjectId?: string | null;
}

/** A page of acts. */
export const AuditEntryConnection = connectionOf(AuditRecord, "AuditEntry");

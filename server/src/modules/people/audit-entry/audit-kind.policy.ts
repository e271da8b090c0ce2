/** What acts are about, for people who look for some of them, and the actions of each as they are written down. */
export const ACTIONS_OF = {
  ORDERS: [
    ...["order.accepted", "order.cancelled", "order.completed", "order.confirmed", "order.rescheduled"],
    ...["order.rejected", "order.failed"],
  ],
  LINES: [
    ...["subscriber.costCentreSet", "voicemailEmail.resent", "voicemailEmail.confirmed"],
    ...["number.held", "number.released"],
  ],
  LOOKS: ["usage.looked", "usage.downloaded", "simCodes.revealed"],
  MONEY: [
    ...["payment.registered", "payment.cancelled", "payment.confirmed", "payment.rejected"],
    ...["client.invoiceDeliveryChanged", "invoiceCorridor.set", "invoice.ordered"],
    ...["spendingLimit.set", "spendingLimit.removed"],
  ],
  COMPANY: [
    ...["costCentre.created", "costCentre.renamed", "costCentre.removed"],
    ...["client.subscriberPermissionsSet", "client.added"],
  ],
  ACCESS: [
    ...["access.granted", "access.changed", "access.revoked", "access.blocked", "access.unblocked"],
    ...["invitation.sent", "invitation.sentAgain", "invitation.withdrawn", "invitation.accepted"],
    ...["accessPolicy.changed", "session.ended", "person.enrolled", "person.reset", "lineUser.ended"],
    ...["program.created", "program.changed", "program.blocked", "program.unblocked", "program.ended"],
    ...["program.refused", "programToken.created", "programToken.revoked"],
  ],
  APPEALS: [
    ...["appeal.created", "appeal.replied", "appeal.assigned", "appeal.cancelled", "appeal.closed"],
    ...["attachment.uploaded", "attachment.infected"],
  ],
  SIGN_IN: [
    ...["session.opened", "session.closed", "session.refused", "identity.confirmed", "confirmation.refused"],
    ...["password.changed", "password.reset", "passwordReset.requested", "passwordReset.sent"],
    ...["secondFactor.confirmed", "secondFactor.removed", "secondFactor.reset"],
    ...["recoveryCode.used", "recoveryCodes.renewed", "passkey.added", "passkey.used", "passkey.removed"],
    ...["token.created", "token.revoked", "viewer.mailNoticesSet", "code.requested", "code.unsent"],
  ],
} as const;

/** What an act is about. */
export type AuditKind = keyof typeof ACTIONS_OF;

/** The kinds, in the order in which people are shown them. */
export const AUDIT_KINDS = Object.keys(ACTIONS_OF) as readonly AuditKind[];

/** An action that has a kind. */
export type AuditAction = (typeof ACTIONS_OF)[AuditKind][number];

const KIND_BY_ACTION: ReadonlyMap<string, AuditKind> = new Map(
  AUDIT_KINDS.flatMap((kind) => ACTIONS_OF[kind].map((action): [string, AuditKind] => [action, kind])),
);

/** What an act is about; null for one that this release does not know. */
export function kindOf(action: string): AuditKind | null {
  return KIND_BY_ACTION.get(action) ?? null;
}

/** What a company is not told of others than its own people: how they sign in, and what they write to the operator. */
export const OTHERS_OWN: readonly string[] = [...ACTIONS_OF.APPEALS, ...ACTIONS_OF.SIGN_IN];

/** What something is of which the id is known, by what ids begin with. */
const SUBJECTS: Readonly<Record<string, AuditSubjectKind>> = {
  sub: "SUBSCRIBER",
  cl: "CLIENT",
  pay: "PAYMENT",
  apl: "APPEAL",
  vwr: "PERSON",
  cst: "COST_CENTRE",
  ivt: "INVITATION",
  tok: "API_TOKEN",
  prg: "PROGRAM",
};

/** What an act was done to. */
export type AuditSubjectKind =
  | "SUBSCRIBER"
  | "CLIENT"
  | "PAYMENT"
  | "APPEAL"
  | "PERSON"
  | "COST_CENTRE"
  | "INVITATION"
  | "API_TOKEN"
  | "PROGRAM"
  | "OTHER";

/** Of what kind something with such an id is. */
export function subjectKindOf(id: string): AuditSubjectKind {
  return SUBJECTS[id.slice(0, Math.max(0, id.indexOf("_")))] ?? "OTHER";
}

import { AUDIT_ACTIONS, type AuditAction } from "@kabinet/shared";

/** What an act is about. */
export type AuditKind = keyof typeof AUDIT_ACTIONS;

/** The kinds, in the order in which people are shown them. */
export const AUDIT_KINDS = Object.keys(AUDIT_ACTIONS) as readonly AuditKind[];

const KIND_BY_ACTION: ReadonlyMap<string, AuditKind> = new Map(
  AUDIT_KINDS.flatMap((kind) => AUDIT_ACTIONS[kind].map((action): [string, AuditKind] => [action, kind])),
);

/** What an act is about; null for one that this release does not know. */
export function kindOf(action: string): AuditKind | null {
  return KIND_BY_ACTION.get(action) ?? null;
}

/** Whether this release knows an action: an earlier one may have written others. */
export function isAuditAction(action: string): action is AuditAction {
  return KIND_BY_ACTION.has(action);
}

/** What a company is not told of others than its own people: how they sign in, and what they write to the operator. */
export const OTHERS_OWN: readonly string[] = [...AUDIT_ACTIONS.APPEALS, ...AUDIT_ACTIONS.SIGN_IN];

/** What something is of which the id is known, by what ids begin with. */
const SUBJECTS: Readonly<Record<string, AuditSubjectKind>> = {
  sub: "SUBSCRIBER",
  cl: "CLIENT",
  pay: "PAYMENT",
  apl: "APPEAL",
  vwr: "PERSON",
  cst: "COST_CENTRE",
  inv: "INVOICE",
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
  | "INVOICE"
  | "INVITATION"
  | "API_TOKEN"
  | "PROGRAM"
  | "OTHER";

/** Of what kind something with such an id is. */
export function subjectKindOf(id: string): AuditSubjectKind {
  return SUBJECTS[id.slice(0, Math.max(0, id.indexOf("_")))] ?? "OTHER";
}

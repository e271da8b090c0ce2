import { formatDecimal, type AuditAction } from "@kabinet/shared";
import type { Words } from "../../../platform/texts/text";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { auditText } from "./audit-entry.texts";
import { isAuditAction } from "./audit-kind.policy";

/** What of a record its sentence stands on. */
interface Told {
  readonly action: string;
  /** JSON of what was before and after; null where nothing was. */
  readonly before: string | null;
  readonly after: string | null;
}

type State = Readonly<Record<string, unknown>>;

/** What somebody did, in words: from its code, and from what was before and after. `title` is what its order changes. */
export function sentenceOf({ action, before, after }: Told, title: Words | null): Words {
  if (!isAuditAction(action)) return auditText("other", { action });
  const what = auditText(action);
  const detail = title ?? detailOf(action, stateIn(before), stateIn(after));
  return detail === null ? what : auditText("withDetail", { what, detail });
}

/** What is told of an act besides that it was done; null where its words tell all of it. */
function detailOf(action: AuditAction, before: State, after: State): Words | null {
  switch (action) {
    case "usage.looked":
    case "usage.downloaded":
      return daysIn(after);
    case "payment.registered":
      return amountIn(after);
    case "spendingLimit.set":
      return limitIn(after);
    case "spendingLimit.removed":
      return limitIn(before);
    case "appeal.handedOver":
      return textIn(after, "assignee");
    case "staff.invited":
    case "staff.invitedAgain":
      return textIn(after, "email");
    case "staff.blocked":
    case "payment.rejected":
    case "secondFactor.reset":
    case "passwordReset.sent":
      return textIn(after, "reason");
    case "costCentre.created":
    case "attachment.uploaded":
    case "attachment.infected":
    case "token.created":
    case "programToken.created":
      return textIn(after, "name");
    case "costCentre.removed":
    case "token.revoked":
    case "programToken.revoked":
      return textIn(before, "name");
    case "costCentre.renamed":
      return became(textIn(before, "name"), textIn(after, "name"));
    case "subscriber.costCentreSet":
      return textIn(after, "costCentre") ?? auditText("none");
    case "access.granted":
    case "invitation.accepted":
      return roleIn(after);
    case "access.changed":
      return became(roleIn(before), roleIn(after));
    case "invitation.sent":
    case "invitation.sentAgain":
    case "invitation.withdrawn":
    case "invoice.ordered":
      return textIn(after, "email");
    case "invoice.downloaded":
      return textIn(after, "format");
    case "accessPolicy.changed":
      return auditText(after["needsSecondFactor"] === true ? "factorNeeded" : "factorNotNeeded");
    default:
      return null;
  }
}

function amountIn({ amount }: State): Words | null {
  if (typeof amount !== "number") return null;
  const { currency } = operatorProfile();
  return auditText("amount", { amount: { amount: formatDecimal(amount) }, currency });
}

function limitIn(state: State): Words | null {
  const { megabytes } = state;
  return typeof megabytes === "number" ? auditText("megabytes", { megabytes }) : amountIn(state);
}

/** The number of the invoice that something was done to, as it was written down then; null where it was not. */
export function invoiceNumberIn({ after }: Pick<Told, "after">): string | null {
  const { number } = stateIn(after);
  return typeof number === "string" ? number : null;
}

function stateIn(json: string | null): State {
  const read: unknown = json === null ? null : JSON.parse(json);
  return typeof read === "object" && read !== null ? (read as State) : {};
}

function textIn(state: State, name: string): string | null {
  const value = state[name];
  return typeof value === "string" && value !== "" ? value : null;
}

function roleIn({ role }: State): Words | null {
  switch (role) {
    case "administrator":
    case "coordinator":
    case "accountant":
    case "observer":
      return auditText(`role.${role}`);
    default:
      return null;
  }
}

/** What one thing has become; where it stayed what it was, that one. */
function became(before: Words | null, after: Words | null): Words | null {
  if (before === null || after === null || JSON.stringify(before) === JSON.stringify(after)) return after;
  return auditText("became", { before, after });
}

function daysIn(state: State): Words | null {
  const [from, through] = [textIn(state, "from"), textIn(state, "through")];
  if (from === null || through === null) return null;
  return from === through
    ? { day: from }
    : auditText("days", { from: { day: from }, through: { day: through } });
}

import { audit } from "../../../platform/audit/audit.store";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { lockAccesses, wishedAccess } from "../access/access-writing.task";
import type { Program } from "./program.entity";
import { readProgram, type ProgramWish } from "./program.policy";
import { lockProgram } from "./program.store";
import { programText } from "./program.texts";

/** What can be done to a program, as the audit calls it. */
type ProgramAction =
  "program.created" | "program.changed" | "program.blocked" | "program.unblocked" | "program.ended";

/** What a program is to be, with the accounts that it is shown. */
export interface WholeWish extends ProgramWish {
  readonly accountIds?: readonly string[] | null;
}

/**
 * A program that is to be changed, while nobody else changes the people and programs of its company until the unit ends.
 * Throws NOT_FOUND where there is none, and whatever `lockAccesses` refuses: only who manages people manages programs.
 */
export async function lockOwnProgram(unit: Unit, context: Context, programId: string): Promise<Program> {
  const missing = () =>
    refuse("NOT_FOUND", context.locale, programText("NO_PROGRAM"), { field: ["programId"] });
  const known = await lockProgram(unit, context, programId);
  if (!known) throw missing();
  await lockAccesses(unit, context, known.clientId);
  return known;
}

/** What is stored of what a program is to be; throws INVALID_INPUT, or NOT_FOUND for accounts that are none of the company's. */
export async function wishedProgram(
  unit: Unit,
  context: Context,
  clientId: string,
  wish: WholeWish,
): Promise<Pick<Program, "name" | "nameFolded" | "purpose" | "scopes" | "addresses" | "accountIds">> {
  const values = readProgram(wish);
  if ("problem" in values) {
    const { field, place, problem } = values;
    const at = place === undefined ? {} : { elementIndex: place };
    const path = place === undefined ? [field] : [field, String(place)];
    throw refuse("INVALID_INPUT", context.locale, problem, { field: path, ...at });
  }
  const { accountIds } = await wishedAccess(unit, context, clientId, { role: "observer", ...wish });
  return { ...values, accountIds: accountIds?.join(",") ?? null };
}

/** Writes to the audit what was done to a program: what it was, and what it is. */
export async function recordProgram(
  unit: Unit,
  context: Context,
  action: ProgramAction,
  { id, clientId }: Program,
  states: { readonly before?: object; readonly after?: object },
): Promise<void> {
  const subject = { clientId, subjectId: id, ...states };
  await audit(unit, context.clock.now(), viewerOf(context), action, subject);
}

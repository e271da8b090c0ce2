import { mayIn } from "../../../platform/authorization/rights";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import type { Program } from "./program.entity";
import { programOf } from "./program.store";

/** A program by id, for those only who manage people; also one that has ended. */
export async function shownProgram(context: Context, id: string): Promise<Program | null> {
  const found = await programOf(context).load(id);
  return found && mayIn(viewerOf(context), "access.read", found.clientId) ? found : null;
}

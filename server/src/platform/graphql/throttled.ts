import { FewAtOnce } from "../few-at-once";
import { problem } from "../errors";
import { viewerOf, type Context } from "./context";

/** What one viewer may have under way at once in this process; more of one document than may wait does not pass. */
const HEAVY = new FewAtOnce(2, 60);

/**
 * Does what goes through very many rows: few of one viewer's at once, so that nobody who asks again and again keeps the
 * others waiting. Refuses where too many wait already. What is done inside must not ask for a turn of its own.
 */
export async function throttled<T>(context: Context, work: () => Promise<T>): Promise<T> {
  const turn = HEAVY.enter(viewerOf(context).id);
  if (!turn) throw problem("RATE_LIMITED", context.locale);
  const leave = await turn;
  try {
    return await work();
  } finally {
    leave();
  }
}

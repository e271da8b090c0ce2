import * as v from "valibot";
import { isUnauthenticated } from "./answer";
import { type Caller, requestHeaders } from "./caller";
import { operationText } from "./operation-texts";
import { post } from "./post";

const Viewer = v.object({
  id: v.string(),
  role: v.picklist(["ADMINISTRATOR", "SUBSCRIBER", "STAFF"]),
  name: v.string(),
});

/** Who is signed in. */
export type PlaygroundViewer = v.InferOutput<typeof Viewer>;

/** May the page show the API, and to whom. A token may have no viewer. */
export type Access =
  | { kind: "granted"; viewer: PlaygroundViewer | null }
  | { kind: "refused" }
  | { kind: "unreachable"; message: string };

/** Asks the server who the caller is. Reading the schema is for those who are signed in or have a token. */
export async function askAccess(caller: Caller): Promise<Access> {
  const answer = await post({ query: operationText("page/access") }, requestHeaders(caller));
  if (isUnauthenticated(answer)) return { kind: "refused" };
  if (!answer.data) {
    return { kind: "unreachable", message: answer.errors?.[0]?.message ?? "" };
  }
  const viewer = v.safeParse(Viewer, answer.data["viewer"]);
  if (viewer.success) return { kind: "granted", viewer: viewer.output };
  return caller.token === null ? { kind: "refused" } : { kind: "granted", viewer: null };
}

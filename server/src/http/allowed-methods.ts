import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mistake } from "../platform/errors";
import { sendErrors } from "./error-answer";
import type { Gateway } from "./dependencies";
import { isAddressOfWebApp, pathOf, sendNotFound } from "./web-files";

/** The methods that each address of the gateway's own takes. */
export type Methods = ReadonlyMap<string, ReadonlySet<string>>;

/** Methods of everything that is only looked at: the web app's pages and files. */
const LOOKING = ["GET", "HEAD"];

/** Notes down what routes there are; it fills while they are declared after it. */
export function methodsOf(app: FastifyInstance): Methods {
  const methods = new Map<string, Set<string>>();
  app.addHook("onRoute", ({ url, method }) => {
    const known = methods.get(url) ?? new Set();
    methods.set(url, known);
    for (const one of [method].flat()) known.add(one);
  });
  return methods;
}

/** Refuses a method: 405, with those that the address takes, or 404 where there is no such address by any. */
export async function sendNoSuchMethod(
  gateway: Gateway,
  request: FastifyRequest,
  reply: FastifyReply,
  methods: Methods,
): Promise<FastifyReply> {
  const allowed = methods.get(pathOf(request.url));
  if (!allowed && !(await isAddressOfWebApp(gateway, request.url)))
    return sendNotFound(gateway, request, reply);
  void reply.header("allow", [...(allowed ?? LOOKING)].join(", "));
  const refused = mistake("BAD_REQUEST", `${request.method} is not for this address.`);
  return sendErrors(gateway, request, reply, refused, 405);
}

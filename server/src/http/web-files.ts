import { stat } from "node:fs/promises";
import { join, normalize, sep } from "node:path";
import type { FastifyReply, FastifyRequest } from "fastify";
import { isWebAppPath } from "@kabinet/shared";
import { problem } from "../platform/errors";
import { sendErrors } from "./error-answer";
import type { Gateway } from "./dependencies";
import { localeOf } from "./request-context";

/** Sends a file of the built web app; `cache` is its Cache-Control. */
export function sendWebFile(reply: FastifyReply, path: string, cache: string): FastifyReply {
  return reply.header("cache-control", cache).sendFile(path);
}

/** The path of a file of the web app as the address names it; null when there is none. */
export async function webFileAt({ webRoot }: Gateway, url: string): Promise<string | null> {
  const path = normalize(decoded(pathOf(url))).slice(1);
  if (path === "" || path.includes("\0") || path.split(sep).some((part) => part.startsWith("."))) return null;
  const found = await stat(join(webRoot, path)).catch(() => null);
  return found?.isFile() ? path : null;
}

/** Whether the address is a page of the web app, or one of its files. */
export async function isAddressOfWebApp(gateway: Gateway, url: string): Promise<boolean> {
  return isWebAppPath(pathOf(url)) || (await webFileAt(gateway, url)) !== null;
}

/** An address without what is asked of it. */
export function pathOf(url: string): string {
  return url.split("?")[0] ?? "";
}

/** Says that there is nothing at this address. */
export function sendNotFound(gateway: Gateway, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendErrors(gateway, request, reply, problem("NOT_FOUND", localeOf(request)), 404);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}

import { randomBytes } from "node:crypto";

/** A sign by which the return of one message is known: 128 random bits, in signs that no mail server changes. */
export function newReturnToken(): string {
  return randomBytes(16).toString("hex");
}

/** Signs that a token takes in an address, with the + before it. */
export const RETURN_TOKEN_LENGTH = 33;

/** The address to which one message is returned, made of the address of all returns: `bounces+<token>@…`. */
export function returnAddress(returns: string, token: string): string {
  const at = returns.lastIndexOf("@");
  return `${returns.slice(0, at)}+${token}${returns.slice(at)}`;
}

/** The token of such an address, in whatever letters a server has written it; null where it is none. */
export function returnToken(returns: string, address: string): string | null {
  const [local, domain] = split(returns);
  const [given, where] = split(address.trim());
  const token = given.slice(local.length + 1);
  const isOurs = where === domain && given.startsWith(`${local}+`);
  return isOurs && /^[0-9a-f]{32}$/.test(token) ? token : null;
}

function split(address: string): [string, string] {
  const at = address.lastIndexOf("@");
  return [address.slice(0, at).toLowerCase(), address.slice(at + 1).toLowerCase()];
}

import { fastifyCookie } from "@fastify/cookie";
import type { Settings } from "../env";

/** The cookie that carries a browser's session; how it is named and flagged depends on the public address. */
export interface SessionCookie {
  readonly name: string;
  /** The session's token in a Cookie header, if it is there. */
  read(header: string | undefined): string | null;
  /** The Set-Cookie header that hands over a token, or takes it back. */
  write(token: string | null): string;
}

/** `__Host-` binds the cookie to this very host over TLS; browsers refuse that name over plain http. */
export function sessionCookie({ PUBLIC_URL, SESSION_MAX_MINUTES }: Settings): SessionCookie {
  const secure = PUBLIC_URL.protocol === "https:";
  const name = secure ? "__Host-kabinet" : "kabinet";
  const flags = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
  return {
    name,
    read: (header) => (header === undefined ? null : (fastifyCookie.parse(header)[name] ?? null)),
    write: (token) =>
      token === null
        ? fastifyCookie.serialize(name, "", { ...flags, maxAge: 0 })
        : fastifyCookie.serialize(name, token, { ...flags, maxAge: SESSION_MAX_MINUTES * 60 }),
  };
}

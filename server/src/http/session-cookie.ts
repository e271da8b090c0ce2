import type { Settings } from "../env";

/** The cookie that carries a browser's session; how it is named and flagged depends on the public address. */
export interface SessionCookie {
  readonly name: string;
  /** The session's token in a Cookie header, if it is there. */
  read(header: string | undefined): string | null;
  /** The Set-Cookie header that hands over a token, or takes it back. */
  write(token: string | null): string;
}

/**
 * `__Host-` binds the cookie to this very host over TLS; browsers refuse that name over plain http. A token is made of
 * letters that a cookie takes as they are (RFC 6265, cookie-octet), so that nothing needs to be written otherwise.
 */
export function sessionCookie({ PUBLIC_URL, SESSION_MAX_MINUTES }: Settings): SessionCookie {
  const secure = PUBLIC_URL.protocol === "https:";
  const name = secure ? "__Host-kabinet" : "kabinet";
  const flags = `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  const own = new RegExp(`(?:^|; ?)${name}=([\\w-]*)(?:;|$)`);
  return {
    name,
    read: (header) => own.exec(header ?? "")?.[1] ?? null,
    write: (token) => {
      const seconds = token === null ? 0 : SESSION_MAX_MINUTES * 60;
      return `${name}=${token ?? ""}; Max-Age=${String(seconds)}; ${flags}`;
    },
  };
}

import type { Settings } from "../env";

/** A cookie of ours; how it is named and flagged depends on the public address. */
export interface Cookie {
  /** Its value in a Cookie header, if it is there. */
  read(header: string | undefined): string | null;
  /** The Set-Cookie header that hands over a value, or takes it back. */
  write(value: string | null): string;
}

/** How long a browser is known by the mark under which it asks for codes, in seconds: longer than a code lasts. */
const MARK_SECONDS = 900;

/**
 * `__Host-` binds the cookie to this very host over TLS; browsers refuse that name over plain http. A token is made of
 * letters that a cookie takes as they are (RFC 6265, cookie-octet), so that nothing needs to be written otherwise.
 */
function cookie({ PUBLIC_URL }: Settings, plainName: string, maxSeconds: number): Cookie {
  const secure = PUBLIC_URL.protocol === "https:";
  const name = secure ? `__Host-${plainName}` : plainName;
  const flags = `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  const own = new RegExp(`(?:^|; ?)${name}=([\\w-]*)(?:;|$)`);
  return {
    read: (header) => own.exec(header ?? "")?.[1] ?? null,
    write: (value) => {
      const seconds = value === null ? 0 : maxSeconds;
      return `${name}=${value ?? ""}; Max-Age=${String(seconds)}; ${flags}`;
    },
  };
}

/** The cookie that carries a browser's session. */
export function sessionCookie(settings: Settings): Cookie {
  return cookie(settings, "kabinet", settings.SESSION_MAX_MINUTES * 60);
}

/** The cookie by which a browser that is not signed in is known to have asked for a code. It says nothing of anybody. */
export function browserMarkCookie(settings: Settings): Cookie {
  return cookie(settings, "kabinet-code", MARK_SECONDS);
}

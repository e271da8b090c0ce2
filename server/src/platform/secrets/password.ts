import { hash, verify } from "@node-rs/argon2";
import { PASSWORD_MAX } from "@kabinet/shared";

/** OWASP Password Storage: argon2id with 19 MiB, two passes, one lane; argon2id is the library's default. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hash of random bytes that nobody kept: no password fits it, and finding that out takes as long as for any other. */
const NOBODYS =
  "$argon2id$v=19$m=19456,t=2,p=1$krME8L6GGA3Biq8MT9gLcw$yXAUqoAD26OBXuxa8hR4BwLEeOgMuMDaLpmqYO0u9yA";

/** The database works in the same few threads: hashing may not take them all. */
const AT_ONCE = 2;
const WAITING_MAX = 200;
const waiting: (() => void)[] = [];
let running = 0;

/** So many passwords are being checked that one more would wait too long. */
export class HashingBusy extends Error {}

/** Hash of a password with its parameters and salt, to be stored. */
export function hashPassword(password: string): Promise<string> {
  return whenFree(() => hash(tidy(password), COST));
}

/** Whether a password fits a hash. With no hash it is never right, and that takes as long. */
export function isPassword(password: string, stored: string | null): Promise<boolean> {
  // Longer ones are never stored; the work of hashing stays bounded.
  const candidate = password.length > PASSWORD_MAX * 2 ? "" : tidy(password);
  return whenFree(() => verify(stored ?? NOBODYS, candidate));
}

/** One form for what keyboards write in several. */
function tidy(password: string): string {
  return password.normalize("NFC");
}

async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING_MAX) throw new HashingBusy("too many passwords are being checked");
    // Who ends hands its place over, so that nobody takes it in between.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

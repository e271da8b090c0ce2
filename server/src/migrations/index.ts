import { FirstRelease1767225600000 } from "./0001-first-release";
import { SigningIn1767312000000 } from "./0002-signing-in";

/** Every migration, oldest first. They go forward only and run on both databases. */
export const MIGRATIONS = [FirstRelease1767225600000, SigningIn1767312000000] as const;

import { FirstRelease1767225600000 } from "./0001-first-release";

/** Every migration, oldest first. They go forward only and run on both databases. */
export const MIGRATIONS = [FirstRelease1767225600000] as const;

/** SQLite: another process writes, the disk is full or fails. */
const SQLITE = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY)/;
/** PostgreSQL (SQLSTATE): connection exceptions, out of resources, stopped by the administrator. */
const POSTGRES = /^(08...|53...|57P0[1-5])$/;
/** The way to the server. */
const NETWORK = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)$/;

/** Whether an error says that the database was told to give a statement up, because it took too long. */
export function isGivenUp(error: unknown): boolean {
  const { code } = { ...(error as { readonly code?: unknown } | null) };
  return code === "SQLITE_INTERRUPT" || code === "57014";
}

/** Whether an error says that the database cannot be reached or used now; asking again later may help. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (SQLITE.test(code) || POSTGRES.test(code) || NETWORK.test(code)) return true;
  // The driver's own words when a connection breaks or none comes free in time carry no code.
  return /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message);
}

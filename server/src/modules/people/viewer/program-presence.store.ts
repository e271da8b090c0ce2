import { tidyProgramScopes, type ProgramScope } from "@kabinet/shared";
import type { AccessRole, SignedIn } from "../../../platform/authorization/viewer";
import type { Reader } from "../../../platform/database/database";
import type { Presence } from "./session.store";

interface ProgramRow {
  readonly credential_id: string;
  readonly program_id: string;
  readonly name: string;
  readonly client_id: string;
  readonly scopes: string;
  readonly account_ids: string | null;
  readonly addresses: string | null;
  readonly token: string;
  readonly created_at: number;
  readonly expires_at: number;
  readonly last_seen_at: number | null;
}

const BY_TOKEN = `select x.id as credential_id, p.id as program_id, p.name, p.client_id, p.scopes, p.account_ids, p.addresses,
    x.name as token, x.created_at, x.expires_at, x.last_used_at as last_seen_at
  from api_token x join program p on p.id = x.viewer_id join client c on c.id = p.client_id
  where x.hash = $1 and x.revoked_at is null and p.blocked_at is null and p.ended_at is null and c.state <> 'closed'`;

/** Which program of a company has a token, by its hash; null for one that rests or has ended. */
export async function presenceOfProgram(reader: Reader, hash: string): Promise<Presence | null> {
  const [row] = await reader.rows<ProgramRow>(BY_TOKEN, [hash]);
  if (!row) return null;
  return {
    viewer: asViewer(row),
    addresses: row.addresses?.split(",") ?? [],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastSeenAt: row.last_seen_at,
    locale: null,
  };
}

/**
 * A program is shown what a person with its accounts would be: to stores it is one of those who look after the company.
 * What it may do there its scopes say, and its role is no more than they need.
 */
function asViewer({
  program_id,
  name,
  client_id,
  scopes,
  account_ids,
  credential_id,
  token,
}: ProgramRow): SignedIn {
  const grants = tidyProgramScopes(scopes.split(","));
  const accountIds = account_ids?.split(",") ?? null;
  const writes = grants.includes("orders") || grants.includes("payments");
  return {
    id: program_id,
    name,
    role: "administrator",
    accesses: [{ clientId: client_id, role: roleFor(grants), accountIds }],
    subscriberId: null,
    scopes: writes ? ["read", "order"] : ["read"],
    grants,
    credentialId: credential_id,
    provedAt: null,
    program: token,
  };
}

function roleFor(grants: readonly ProgramScope[]): AccessRole {
  const [orders, pays] = [grants.includes("orders"), grants.includes("payments")];
  if (orders && pays) return "administrator";
  if (orders) return "coordinator";
  return pays ? "accountant" : "observer";
}

import type { SharedGround } from "../../../orders/change";
import { groupBy } from "../../../platform/group-by";
import { PersistentMap } from "../../../platform/persistent-map";
import type { Database, Reader, Unit } from "../../../platform/database/database";
import { forUpdate } from "../../../platform/database/database";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { viewerOf } from "../../../platform/graphql/context";
import { listLoader } from "../../../platform/graphql/loader";
import { OutboxMail } from "../../../platform/mail/outbox-mail.entity";
import { postMail } from "../../../platform/mail/outbox.store";
import { MAIL_KEPT } from "../../../platform/mail/outbox-clearing.store";
import { VoicemailEmailLink, VoicemailEmailRow } from "./voicemail.entity";
import { MAILS_PER_ADDRESS, MAILS_PER_COMPANY, MAILS_PER_HOUR, type LatelyMailed } from "./voicemail.policy";

/** Kind of the mail with the link. */
export const CONFIRMATION_MAIL = "voicemailEmail";

const HOUR = 3_600_000;

/** The present address for copies of lines. */
export const copyAddressesOf = listLoader<string, VoicemailEmailRow>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.subscriber_id", ids)} and t.is_current = ${params.add(true)} and ${visibleTo(viewerOf(context), VoicemailEmailRow, params)}`;
    return context.database.read(VoicemailEmailRow, `where ${where}`, params.values);
  },
  ({ subscriberId }) => subscriberId,
);

/** The newest mails with a link of lines, the newest first. */
export const confirmationMailsOf = listLoader<string, OutboxMail>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.subscriber_id", ids)} and t.kind = ${params.add(CONFIRMATION_MAIL)}
      and t.created_at > ${params.add(context.clock.now() - MAIL_KEPT)} and ${visibleTo(viewerOf(context), OutboxMail, params)}`;
    return context.database.read(OutboxMail, `where ${where} order by t.created_at desc`, params.values);
  },
  ({ subscriberId }) => subscriberId ?? "",
);

/** Every address that lines have or had, for the engine. */
export function addressesOf(reader: Reader, ids: readonly string[]): Promise<VoicemailEmailRow[]> {
  return reader.read(VoicemailEmailRow, "where t.subscriber_id among($1)", [ids]);
}

/** When mails with links were asked for, the newest first: as many as the limit of an hour needs. */
export async function mailTimesOf(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly { readonly subscriberId: string; readonly at: number }[]> {
  return reader.rows(
    `select "subscriberId", at from (
       select t.subscriber_id as "subscriberId", t.created_at as at,
         row_number() over (partition by t.subscriber_id order by t.created_at desc) as n
       from outbox_mail t where t.subscriber_id among($1) and t.kind = $2) m
     where m.n <= ${String(MAILS_PER_HOUR)} order by at desc`,
    [ids, CONFIRMATION_MAIL],
  );
}

/**
 * The mails with a link that were asked for lately, by company. It is the hour before the newest mail, which holds all of
 * the last hour's, whenever that is; of each address and company as many of it as their limits need.
 */
export const mailedLately: SharedGround<LatelyMailed> = {
  name: "mailedLately",
  // Each order is judged again when it is done, and the mail is written then.
  isolation: "target",

  async load(reader, targets) {
    const clientIds = [...new Set(targets.map(({ clientId }) => clientId))];
    const times = async (of: "address" | "client_id", most: number): Promise<Map<string, number[]>> => {
      const found = await reader.rows<{ key: string; at: number }>(
        `select key, at from (
           select t.${of} as key, t.created_at as at,
             row_number() over (partition by t.${of} order by t.created_at desc) as n
           from outbox_mail t where t.kind = $1
             and t.created_at > (select max(created_at) from outbox_mail) - ${String(HOUR)}
             ${of === "client_id" ? "and t.client_id among($2)" : ""}) m
         where m.n <= ${String(most)} order by at desc`,
        of === "client_id" ? [CONFIRMATION_MAIL, clientIds] : [CONFIRMATION_MAIL],
      );
      const byKey = groupBy(found, ({ key }) => key);
      return new Map(Array.from(byKey, ([key, mails]) => [key, mails.map(({ at }) => at)]));
    };
    const toAddress = PersistentMap.of(await times("address", MAILS_PER_ADDRESS));
    const companies = await times("client_id", MAILS_PER_COMPANY);
    return new Map(clientIds.map((id) => [id, { toAddress, ofCompany: companies.get(id) ?? [] }]));
  },
};

/** Makes an address the present one of a line, or none, and has the link mailed where it is not confirmed yet. */
export async function setCopyAddress(
  unit: Unit,
  line: { readonly id: string; readonly clientId: string },
  wanted: Pick<VoicemailEmailRow, "address" | "language"> | null,
  at: number,
): Promise<void> {
  await unit.run("update voicemail_email set is_current = $2 where subscriber_id = $1", [line.id, false]);
  if (!wanted) return;
  const { address, language } = wanted;
  // One statement: what is cleared away between two would be lost.
  await unit.run(
    `insert into voicemail_email (subscriber_id, address, client_id, is_current, language, requested_at, confirmed_at)
       values ($1, $2, $3, $4, $5, $6, null)
       on conflict (subscriber_id, address) do update set is_current = excluded.is_current,
         language = excluded.language, requested_at = excluded.requested_at`,
    [line.id, address, line.clientId, true, language, at],
  );
  const [kept] = await unit.read(VoicemailEmailRow, "where t.subscriber_id = $1 and t.address = $2", [
    line.id,
    address,
  ]);
  if (kept?.confirmedAt === null) await mailLink(unit, kept, at);
}

/** Has a link mailed to an address. */
export async function mailLink(unit: Unit, row: VoicemailEmailRow, at: number): Promise<void> {
  const { clientId, subscriberId, address, language: locale } = row;
  await postMail(unit, { clientId, subscriberId, kind: CONFIRMATION_MAIL, address, locale }, at);
}

/** The present address of a line that the viewer has been found to see, locked for the rest of the unit. */
export async function lockCopyAddress(unit: Unit, subscriberId: string): Promise<VoicemailEmailRow | null> {
  const [row] = await unit.read(
    VoicemailEmailRow,
    `where t.subscriber_id = $1 and t.is_current = $2${forUpdate(unit)}`,
    [subscriberId, true],
  );
  return row ?? null;
}

/** Whether a link to confirm the address of a line is still wanted. */
export async function isAwaited(reader: Reader, subscriberId: string, address: string): Promise<boolean> {
  const rows = await reader.rows(
    `select t.address from voicemail_email t
      where t.subscriber_id = $1 and t.address = $2 and t.is_current = $3 and t.confirmed_at is null`,
    [subscriberId, address, true],
  );
  return rows.length > 0;
}

/** Keeps a link that is about to be mailed. */
export async function keepLink(database: Database, link: VoicemailEmailLink): Promise<void> {
  await database.write((unit) => unit.insert(VoicemailEmailLink, [link]));
}

/** Confirms the address of a link; null where the link is unknown, has expired, or its address is wanted no more. */
export async function confirmByLink(
  unit: Unit,
  hash: string,
  now: number,
): Promise<VoicemailEmailRow | null> {
  const [link] = await unit.read(VoicemailEmailLink, "where t.hash = $1 and t.expires_at > $2", [hash, now]);
  if (!link) return null;
  const row = await lockCopyAddress(unit, link.subscriberId);
  if (row?.address !== link.address) return null;
  if (row.confirmedAt === null) {
    await unit.run(
      "update voicemail_email set confirmed_at = $3 where subscriber_id = $1 and address = $2 and confirmed_at is null",
      [link.subscriberId, link.address, now],
    );
  }
  return row;
}

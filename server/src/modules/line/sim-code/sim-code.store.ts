import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { SignedIn } from "../../../platform/authorization/viewer";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import { readPage, type Page, type PageArgs } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { nestedPage } from "../../../platform/graphql/nested-page";
import type { SecretBox } from "../../../platform/secrets/secret-box";
import { simOf } from "../../company/subscriber/subscriber.store";
import { lockViewer } from "../../people/viewer/viewer.store";
import { SimCode, SimCodeView } from "./sim-code.entity";
import { areSimCodes, LOOKS_WINDOW, type Codes, type CountingLooks } from "./sim-code.policy";

/** Codes as they are stored; throws where they are none, without telling them. */
export function sealedCodes(secrets: SecretBox, iccid: string, codes: Codes): SimCode {
  if (!areSimCodes(codes)) throw new RangeError(`the codes of the SIM card ${iccid} are none`);
  const { pin1, puk1, pin2, puk2 } = codes;
  return { iccid, ...secrets.seal(JSON.stringify([pin1, puk1, pin2, puk2]), boundTo(iccid)) };
}

/** Opens codes; those that an older key has sealed are sealed anew with the present one. */
export async function openCodes(unit: Unit, secrets: SecretBox, stored: SimCode): Promise<Codes> {
  const opened = JSON.parse(secrets.open(stored, boundTo(stored.iccid))) as [string, string, string, string];
  const [pin1, puk1, pin2, puk2] = opened;
  const codes = { pin1, puk1, pin2, puk2 };
  if (stored.keyId !== secrets.keyId) {
    const { keyId, sealed } = sealedCodes(secrets, stored.iccid, codes);
    await unit.run("update sim_code set key_id = $2, sealed = $3 where iccid = $1", [
      stored.iccid,
      keyId,
      sealed,
    ]);
  }
  return codes;
}

function boundTo(iccid: string): string {
  return `sim codes of ${iccid}`;
}

/** Whether the codes of a line's present SIM card are known, as far as the viewer may see the line. */
export const knownCodesOf = loader<string, { readonly subscriberId: string; readonly iccid: string }>(
  async (context, ids) => {
    const found = await Promise.all(ids.map((id) => simOf(context).load(id)));
    const sims = found.filter((sim) => sim !== null);
    const known = await context.database.rows<{ iccid: string }>(
      "select t.iccid from sim_code t where t.iccid among($1)",
      [sims.map(({ iccid }) => iccid)],
    );
    const iccids = new Set(known.map(({ iccid }) => iccid));
    return sims.filter(({ iccid }) => iccids.has(iccid));
  },
  ({ subscriberId }) => subscriberId,
);

/** Keeps everybody else from the viewer's looks and from those at the SIM card until the unit ends; the sealed codes. */
export async function lockCodes(unit: Unit, viewerId: string, iccid: string): Promise<SimCode | null> {
  await lockViewer(unit, viewerId);
  const [stored] = await unit.read(SimCode, `where t.iccid = $1${forUpdate(unit)}`, [iccid]);
  return stored ?? null;
}

/** Looks of the last hour that count against one more. */
export async function countingLooks(
  reader: Reader,
  viewerId: string,
  iccid: string,
  now: number,
): Promise<CountingLooks> {
  const instants = async (column: "actor_id" | "iccid", value: string): Promise<number[]> => {
    const looks = await reader.read(SimCodeView, `where t.${column} = $1 and t.at > $2`, [
      value,
      now - LOOKS_WINDOW,
    ]);
    return looks.map(({ at }) => at);
  };
  return { ofViewer: await instants("actor_id", viewerId), ofSim: await instants("iccid", iccid) };
}

/** Writes down that somebody looked. */
export async function noteLook(unit: Unit, look: SimCodeView): Promise<void> {
  await unit.insert(SimCodeView, [look]);
}

const LATEST_FIRST = [
  { column: "at", property: "at", holds: "number" },
  { column: "id", property: "id" },
] as const;

/** Looks that the viewer may see, newest first; of one line where it is given. */
export function listLooks(
  context: Context,
  subscriberId: string | null,
  page: PageArgs,
): Promise<Page<SimCodeView>> {
  const params = new ParamList();
  const ofLine = subscriberId === null ? "" : ` and t.subscriber_id = ${params.add(subscriberId)}`;
  const visible = visibleLooks(viewerOf(context), subscriberId === null, params);
  return readPage(
    context.database,
    {
      entity: SimCodeView,
      where: `${visible}${ofLine}`,
      params,
      orderBy: LATEST_FIRST,
      descending: true,
    },
    page,
  );
}

/** Looks at the codes of lines, the latest first. */
export const looksOf = nestedPage<SimCodeView>({
  entity: SimCodeView,
  parent: { column: "subscriber_id", property: "subscriberId" },
  where: (context, params) => visibleLooks(viewerOf(context), false, params),
  orderBy: LATEST_FIRST,
  descending: true,
});

function visibleLooks(viewer: SignedIn, leads: boolean, params: ParamList): string {
  return visibleTo(viewer, SimCodeView, params, { leads });
}

import { LOCALES } from "@kabinet/shared";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { listLoader, loader } from "../../../platform/graphql/loader";
import { nestedPage } from "../../../platform/graphql/nested-page";
import type { Reader, Unit } from "../../../platform/database/database";
import { newId } from "../../../platform/new-id";
import {
  rereadServiceCatalogue,
  serviceCatalogue,
  type ServiceCatalogue,
} from "../../catalogue/service-specification/catalogue.store";
import { CONNECTED_STATES, Service, ServiceState } from "./service.entity";

const NOT_ENDED = `t.state not in ('${ServiceState.TERMINATED}', '${ServiceState.ABORTED}')`;

const own = (context: Context, params: ParamList): string => visibleTo(viewerOf(context), Service, params);

/** Services by id, also those that have ended, as far as the viewer may see them. */
export const serviceOf = loader<string, Service>(
  async (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.id", ids)} and ${own(context, params)}`;
    return specified(context, await context.database.read(Service, `where ${where}`, params.values));
  },
  ({ id }) => id,
);

/** Services that subscribers have, all of each, the oldest first. */
export const allServicesOf = listLoader<string, Service>(
  async (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.subscriber_id", ids)} and ${NOT_ENDED} and ${own(context, params)}`;
    return specified(
      context,
      await context.database.read(Service, `where ${where} order by t.id`, params.values),
    );
  },
  ({ subscriberId }) => subscriberId,
);

/** Services that subscribers have, the oldest first. */
export const servicesOf = nestedPage<Service>({
  entity: Service,
  parent: { column: "subscriber_id", property: "subscriberId" },
  where: (context, params) => `${NOT_ENDED} and ${own(context, params)}`,
  orderBy: [{ column: "id", property: "id" }],
  few: true,
  complete: specified,
});

/** The working voicemail of lines. */
export const voicemailServiceOf = loader<string, Service>(
  async (context, ids) => {
    const voicemail = (await serviceCatalogue(context.database)).voicemail(context.locale);
    if (!voicemail) return [];
    const params = new ParamList();
    const where = `${params.among("t.subscriber_id", ids)} and t.state = '${ServiceState.ACTIVE}'
      and t.specification_id = ${params.add(voicemail.id)} and ${own(context, params)}`;
    return context.database.read(Service, `where ${where}`, params.values);
  },
  ({ subscriberId }) => subscriberId,
);

/** Puts the specification, in the viewer's language, into each service. */
async function specified({ database, locale }: Context, services: Service[]): Promise<Service[]> {
  const fill = (catalogue: ServiceCatalogue): boolean =>
    services.every((service) => {
      const specification = catalogue.find(service.specificationId, locale);
      if (specification) service.specification = specification;
      return specification !== null;
    });
  if (fill(await serviceCatalogue(database))) return services;
  if (fill(await rereadServiceCatalogue(database))) return services;
  throw new Error("a service names a specification that the catalogue does not have");
}

/** The services of some lines in one of these states, whoever's they are, the oldest first of each line. */
export function servicesIn(
  reader: Reader,
  subscriberIds: readonly string[],
  states: readonly ServiceState[] = [ServiceState.ACTIVE],
): Promise<Service[]> {
  return reader.read(Service, "where t.subscriber_id among($1) and t.state among($2) order by t.id", [
    subscriberIds,
    states,
  ]);
}

/** Of some lines, whoever's they are, those that have voicemail connected. */
export async function linesWithVoicemail(
  reader: Reader,
  subscriberIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const voicemail = (await serviceCatalogue(reader.database)).voicemail(LOCALES[0]);
  if (!voicemail) return new Set();
  const rows = await reader.rows<{ id: string }>(
    `select t.subscriber_id as id from service t
      where t.subscriber_id among($1) and t.state = '${ServiceState.ACTIVE}' and t.specification_id = $2`,
    [subscriberIds, voicemail.id],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Services of one line that began or ended after an instant or still work, as far as the viewer may see them, the oldest first. */
export function servicesSince(context: Context, subscriberId: string, since: number): Promise<Service[]> {
  const params = new ParamList(subscriberId, since);
  const where = `t.subscriber_id = $1 and (t.terminated_at is null or t.terminated_at > $2) and ${own(context, params)}`;
  return context.database.read(Service, `where ${where} order by t.active_since, t.id`, params.values);
}

/** The services that some lines have at an instant, whoever's they are: one that begins at it is not among them. */
export function servicesAt(reader: Reader, subscriberIds: readonly string[], at: number): Promise<Service[]> {
  return reader.read(
    Service,
    `where t.subscriber_id among($1) and t.active_since < $2 and (t.terminated_at is null or t.terminated_at > $2)
      order by t.subscriber_id, t.active_since, t.id`,
    [subscriberIds, at],
  );
}

/** Whose service it is. */
interface Owner {
  readonly id: string;
  readonly clientId: string;
}

/** A subscriber has a service from now on. */
export async function beginService(
  unit: Unit,
  owner: Owner,
  specificationId: string,
  at: number,
): Promise<void> {
  const service = {
    id: newId("svc", at),
    clientId: owner.clientId,
    subscriberId: owner.id,
    specificationId,
    state: ServiceState.ACTIVE,
    activeSince: at,
    terminatedAt: null,
  };
  await unit.insert(Service, [service]);
}

/** A subscriber has a service no longer. */
export async function endService(
  unit: Unit,
  owner: Owner,
  specificationId: string,
  at: number,
): Promise<void> {
  await unit.run(
    `update service set state = $4, terminated_at = $3
      where subscriber_id = $1 and specification_id = $2 and state = 'active'`,
    [owner.id, specificationId, at, ServiceState.TERMINATED],
  );
}

/** Ends services of a line, working or not, at a time; one that was connected later ends when it was connected. */
export async function terminateServices(
  unit: Unit,
  subscriberId: string,
  specificationIds: readonly string[],
  since: number,
): Promise<void> {
  await unit.run(
    `update service set state = $3, terminated_at = case when active_since > $4 then active_since else $4 end
      where subscriber_id = $1 and specification_id among($2) and state among($5)`,
    [subscriberId, specificationIds, ServiceState.TERMINATED, since, CONNECTED_STATES],
  );
}

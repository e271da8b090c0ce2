import { ParamList, visibleTo } from "../../platform/authorization/visible";
import type { Reader } from "../../platform/database/database";
import { viewerOf } from "../../platform/graphql/context";
import { listLoader } from "../../platform/graphql/loader";
import { Service, ServiceCategory, ServiceSpecification, ServiceState } from "../service/service.entity";
import { Subscriber } from "../subscriber/subscriber.entity";
import { mobileInternetSlice, type MobileInternetSlice } from "./mobile-internet.policy";

const CONNECTED = `t.state not in ('${ServiceState.TERMINATED}', '${ServiceState.ABORTED}')
  and t.specification_id in (select p.id from service_specification p
    where p.category in ('${ServiceCategory.MOBILE_INTERNET}', '${ServiceCategory.MOBILE_INTERNET_PACKAGE}'))`;

/**
 * The mobile internet of many subscribers, by subscriber, in three statements however many they are. Whose they are
 * is not asked: the caller has found the ids among what the viewer may see.
 */
export async function loadMobileInternet(
  reader: Reader,
  subscriberIds: readonly string[],
): Promise<Map<string, MobileInternetSlice>> {
  const params = [subscriberIds];
  const [lines, services, packages] = await Promise.all([
    reader.read(Subscriber, "where t.id among($1)", params),
    reader.read(Service, `where t.subscriber_id among($1) and ${CONNECTED} order by t.id`, params),
    reader.read(ServiceSpecification, `where t.category = '${ServiceCategory.MOBILE_INTERNET_PACKAGE}'`),
  ]);
  const packageIds = new Set(packages.map(({ id }) => id));
  const found = new Map<string, Service[]>(lines.map(({ id }) => [id, []]));
  for (const service of services) found.get(service.subscriberId)?.push(service);
  return new Map(
    lines.map((line) => [line.id, mobileInternetSlice(line, found.get(line.id) ?? [], packageIds)]),
  );
}

/** The connected services of mobile internet of subscribers: itself and an additional package. */
export const internetServicesOf = listLoader<string, Service>(
  (context, ids) => {
    const params = new ParamList();
    const owner = { client: "t.client_id", subscriber: "t.subscriber_id" };
    const visible = visibleTo(viewerOf(context), owner, params);
    const where = `${params.among("t.subscriber_id", ids)} and ${CONNECTED} and ${visible}`;
    return context.database.read(Service, `where ${where} order by t.id`, params.values);
  },
  ({ subscriberId }) => subscriberId,
);

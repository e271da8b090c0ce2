import { ParamList, visibleTo } from "../../platform/authorization/visible";
import { viewerOf, type Context } from "../../platform/graphql/context";
import { loader } from "../../platform/graphql/loader";
import { nestedPage } from "../../platform/graphql/nested-page";
import { rereadServiceCatalogue, serviceCatalogue, type ServiceCatalogue } from "./catalogue.store";
import { Service, ServiceState } from "./service.entity";

const own = (context: Context, params: ParamList): string =>
  visibleTo(viewerOf(context), { client: "t.client_id", subscriber: "t.subscriber_id" }, params);

/** Services by id, also those that have ended, as far as the viewer may see them. */
export const serviceOf = loader<string, Service>(
  async (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.id", ids)} and ${own(context, params)}`;
    return specified(context, await context.database.read(Service, `where ${where}`, params.values));
  },
  ({ id }) => id,
);

/** Services that subscribers have, the oldest first. */
export const servicesOf = nestedPage<Service>({
  entity: Service,
  parent: { column: "subscriber_id", property: "subscriberId" },
  where: (context, params) =>
    `t.state not in ('${ServiceState.TERMINATED}', '${ServiceState.ABORTED}') and ${own(context, params)}`,
  orderBy: [{ column: "id", property: "id" }],
  few: true,
  complete: specified,
});

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

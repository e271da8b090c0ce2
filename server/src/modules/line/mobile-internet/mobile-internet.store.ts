import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { viewerOf } from "../../../platform/graphql/context";
import { listLoader } from "../../../platform/graphql/loader";
import { ServiceCategory } from "../../catalogue/service-specification/service-specification.entity";
import { Service, ServiceState } from "../../company/service/service.entity";

const CATEGORIES = [ServiceCategory.MOBILE_INTERNET, ServiceCategory.MOBILE_INTERNET_PACKAGE];

/** The working services of mobile internet that subscribers have: itself and an additional package. */
export const internetServicesOf = listLoader<string, Service>(
  (context, ids) => {
    const params = new ParamList();
    const visible = visibleTo(viewerOf(context), Service, params);
    const internet = `select p.id from service_specification p where ${params.among("p.category", CATEGORIES)}`;
    const where = `${params.among("t.subscriber_id", ids)} and t.state = '${ServiceState.ACTIVE}'
      and t.specification_id in (${internet}) and ${visible}`;
    return context.database.read(Service, `where ${where} order by t.id`, params.values);
  },
  ({ subscriberId }) => subscriberId,
);

import { defineModule } from "../../../define-module";
import { ClientOverviewResolver, CompanyOverviewResolver } from "./overview.resolver";

/** What of a company matters now, for the first page of who looks after it. */
export const overviewModule = defineModule({
  id: "overview",
  area: "care",
  resolvers: [ClientOverviewResolver, CompanyOverviewResolver],
});

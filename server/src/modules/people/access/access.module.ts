import { defineModule } from "../../../define-module";
import { ClientAccessResolver, CompanyAccessResolver, ViewerAccessResolver } from "./access.resolver";
import { ChangeAccessResolver } from "./change-access";
import { GrantAccessResolver } from "./grant-access";
import { RevokeAccessResolver } from "./revoke-access";

/** Who looks after a company, as what, and how its administrators change that. */
export const accessModule = defineModule({
  id: "access",
  area: "people",
  resolvers: [
    ViewerAccessResolver,
    ClientAccessResolver,
    CompanyAccessResolver,
    GrantAccessResolver,
    ChangeAccessResolver,
    RevokeAccessResolver,
  ],
});

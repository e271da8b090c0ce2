import { defineModule } from "../../../define-module";
import { accessMailComposer } from "./access-mail.task";
import {
  AccessPersonResolver,
  ClientAccessResolver,
  CompanyAccessResolver,
  ViewerAccessResolver,
} from "./access.resolver";
import { ChangeAccessResolver } from "./change-access";
import { GrantAccessResolver } from "./grant-access";
import { RevokeAccessResolver } from "./revoke-access";

/** Who looks after a company, as what, and how its administrators change that, and the mail that tells whoever it concerns. */
export const accessModule = defineModule({
  id: "access",
  area: "people",
  resolvers: [
    ViewerAccessResolver,
    ClientAccessResolver,
    CompanyAccessResolver,
    AccessPersonResolver,
    GrantAccessResolver,
    ChangeAccessResolver,
    RevokeAccessResolver,
  ],
  mails: { accessChanges: ({ publicUrl }) => accessMailComposer(publicUrl) },
});

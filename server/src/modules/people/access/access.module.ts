import { defineModule } from "../../../define-module";
import { AcceptInvitationResolver } from "./accept-invitation";
import { accessMailComposer } from "./access-mail.task";
import {
  AccessPersonResolver,
  ClientAccessResolver,
  CompanyAccessResolver,
  InvitationResolver,
  ViewerAccessResolver,
} from "./access.resolver";
import { BlockPersonResolver } from "./block-person";
import { ChangeAccessResolver } from "./change-access";
import { EndPersonSessionsResolver } from "./end-person-sessions";
import { GrantAccessResolver } from "./grant-access";
import { Invitation } from "./invitation.entity";
import { INVITATION_CLEARING, invitationComposer } from "./invitation.store";
import { shownInvitation } from "./access-reading.task";
import { InvitePersonResolver } from "./invite-person";
import { ResendInvitationResolver } from "./resend-invitation";
import { RevokeAccessResolver } from "./revoke-access";
import { SetAccessPolicyResolver } from "./set-access-policy";
import { UnblockPersonResolver } from "./unblock-person";
import { WithdrawInvitationResolver } from "./withdraw-invitation";

/** Who looks after a company, as what, and how its administrators change that, and the mail that tells whoever it concerns. */
export const accessModule = defineModule({
  id: "access",
  area: "people",
  entities: [Invitation],
  resolvers: [
    ...[ViewerAccessResolver, ClientAccessResolver, CompanyAccessResolver, AccessPersonResolver],
    ...[GrantAccessResolver, ChangeAccessResolver, RevokeAccessResolver],
    ...[BlockPersonResolver, UnblockPersonResolver, SetAccessPolicyResolver, EndPersonSessionsResolver],
    ...[InvitationResolver, InvitePersonResolver, ResendInvitationResolver, WithdrawInvitationResolver],
    AcceptInvitationResolver,
  ],
  nodes: { ivt: shownInvitation },
  mails: {
    accessChanges: ({ publicUrl }) => accessMailComposer(publicUrl),
    invitation: ({ publicUrl }) => invitationComposer(publicUrl),
  },
  clearings: () => [INVITATION_CLEARING],
});

import { defineModule } from "../../../define-module";
import { BlockStaffResolver } from "./block-staff";
import { InviteStaffResolver } from "./invite-staff";
import { ResendStaffInvitationResolver } from "./resend-staff-invitation";
import { ResetStaffSecondFactorResolver } from "./reset-staff-second-factor";
import { STAFF_INVITATION_MAIL, staffInvitationComposer } from "./staff-mail.task";
import { StaffPersonResolver } from "./staff.resolver";

/** The operator's own people: who they are, and how they let each other in, block and help each other. */
export const staffModule = defineModule({
  id: "staff",
  area: "people",
  resolvers: [
    ...[StaffPersonResolver, InviteStaffResolver, ResendStaffInvitationResolver],
    ...[BlockStaffResolver, ResetStaffSecondFactorResolver],
  ],
  mails: { [STAFF_INVITATION_MAIL]: ({ publicUrl }) => staffInvitationComposer(publicUrl) },
});

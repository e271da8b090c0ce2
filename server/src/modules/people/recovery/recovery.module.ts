import { defineModule } from "../../../define-module";
import { PasswordReset } from "./password-reset.entity";
import { factorResetComposer, passwordResetComposer, RESET_CLEARING } from "./password-reset.store";
import { ResetPasswordResolver } from "./reset-password";
import { ResetSecondFactorResolver } from "./reset-second-factor";

/** How somebody who has forgotten the password or lost the second factor comes in again. */
export const recoveryModule = defineModule({
  id: "recovery",
  area: "people",
  entities: [PasswordReset],
  resolvers: [ResetPasswordResolver, ResetSecondFactorResolver],
  mails: {
    passwordReset: ({ publicUrl }) => passwordResetComposer(publicUrl),
    factorReset: ({ publicUrl }) => factorResetComposer(publicUrl),
  },
  clearings: () => [RESET_CLEARING],
});

import { defineModule } from "../../../define-module";
import { ChangePasswordResolver } from "./change-password";
import { ConfirmIdentityResolver } from "./confirm-identity";
import { RequestConfirmationCodeResolver } from "./request-confirmation-code";
import { RequestSignInCodeResolver } from "./request-sign-in-code";
import { SignInResolver } from "./sign-in";
import { SignInWithPasskeyResolver } from "./sign-in-with-passkey";
import { SignInWithCodeResolver } from "./sign-in-with-code";
import { StartPasskeyConfirmationResolver } from "./start-passkey-confirmation";
import { SignOutResolver } from "./sign-out";
import { ApiTokenResolver, SessionResolver, ViewerResolver } from "./viewer.resolver";

/** Signing in and out, proving again who one is, changing the password. */
export const signInModule = defineModule({
  id: "sign-in",
  area: "people",
  resolvers: [
    ChangePasswordResolver,
    ConfirmIdentityResolver,
    RequestConfirmationCodeResolver,
    RequestSignInCodeResolver,
    SignInWithCodeResolver,
    SignInResolver,
    SignInWithPasskeyResolver,
    StartPasskeyConfirmationResolver,
    SignOutResolver,
    ViewerResolver,
    SessionResolver,
    ApiTokenResolver,
  ],
});

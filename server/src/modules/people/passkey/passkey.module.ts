import { defineModule } from "../../../define-module";
import { passkeyClearings } from "./passkey-clearing.store";
import { Passkey, PasskeyChallenge } from "./passkey.entity";
import { ViewerPasskeysResolver } from "./passkey.resolver";
import { RegisterPasskeyResolver } from "./register-passkey";
import { RemovePasskeyResolver } from "./remove-passkey";

/** Passkeys of a person: keys on their devices by which they sign in and confirm that it is they. */
export const passkeyModule = defineModule({
  id: "passkey",
  area: "people",
  entities: [Passkey, PasskeyChallenge],
  kept: { Passkey: "by what somebody signs in, until they remove it" },
  resolvers: [ViewerPasskeysResolver, RegisterPasskeyResolver, RemovePasskeyResolver],
  clearings: passkeyClearings,
});

import { defineModule } from "../../../define-module";
import { ApiToken } from "./api-token.entity";
import { apiTokenOf } from "./api-token.store";
import { CreateApiTokenResolver } from "./create-api-token";
import { EndSessionResolver } from "./end-session";
import { RevokeApiTokenResolver } from "./revoke-api-token";
import { Session, SignInPlace } from "./session.entity";
import { signInClearings } from "./sign-in-clearing.store";
import { SignInCode } from "./sign-in-code.entity";
import { SignInThrottle } from "./sign-in-throttle.entity";
import { AccessPolicy, Person, ViewerAccount, ViewerClient } from "./viewer.entity";

/** Who is asking: people, their sessions and API tokens, and how guessing is kept in check. */
export const viewerModule = defineModule({
  id: "viewer",
  area: "people",
  entities: [
    ...[ApiToken, Session, SignInPlace, SignInCode, SignInThrottle],
    ...[Person, ViewerClient, ViewerAccount, AccessPolicy],
  ],
  kept: {
    Person: "who may sign in",
    ViewerClient: "who may see what",
    ViewerAccount: "who may see what",
    AccessPolicy: "what is wanted of them",
  },
  clearings: ({ sessionLimits }) => signInClearings(sessionLimits),
  resolvers: [CreateApiTokenResolver, EndSessionResolver, RevokeApiTokenResolver],
  nodes: { tok: (context, id) => apiTokenOf(context).load(id) },
});

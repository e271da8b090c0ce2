import { ApolloClient, ApolloLink, HttpLink } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { SetContextLink } from "@apollo/client/link/context";
import { ErrorLink } from "@apollo/client/link/error";
import { OperationTypeNode } from "graphql";
import { defer, mergeMap } from "rxjs";
import { currentLocale } from "../i18n/locale";
import { createCache } from "./cache";
import { fetchOrTakeEarly } from "./early-answer";
import { stepUpLink } from "./step-up-link";

const url = "/graphql";

/** The language goes with every request: errors and titles come back in it. */
const localeLink = new SetContextLink((previous) => ({
  headers: {
    ...(previous["headers"] as Record<string, string> | undefined),
    "accept-language": currentLocale(),
  },
}));

/** A session that has ended shows the sign-in page; the address that was asked for is kept there. */
const sessionLink = new ErrorLink(({ error, operation }) => {
  if (!CombinedGraphQLErrors.is(error)) return;
  if (error.errors.some((one) => one.extensions?.["code"] === "UNAUTHENTICATED")) {
    operation.client.cache.modify({ fields: { viewer: () => null } });
  }
});

/** Live changes. What follows them is loaded when something is first followed: the first page follows nothing. */
const liveLink = new ApolloLink((operation) =>
  defer(() => import("./live-socket")).pipe(mergeMap(({ liveSocket }) => liveSocket.request(operation))),
);

/** The web app's connection with the gateway; the session is a cookie of the same origin. */
export function createApolloClient(): ApolloClient {
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([
      sessionLink,
      stepUpLink,
      ApolloLink.split(
        ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
        liveLink,
        localeLink.concat(new HttpLink({ uri: url, credentials: "same-origin", fetch: fetchOrTakeEarly })),
      ),
    ]),
    // Fragments are masked by types only (see codegen.ts), so one component's data never costs a second read.
    dataMasking: false,
    devtools: { enabled: false },
  });
}

import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { createClient } from "graphql-ws";
import { currentLocale } from "../i18n/locale";

/** The socket over which changes are followed; graphql-ws reconnects by itself, and pages poll while it cannot. */
export const liveSocket = new GraphQLWsLink(
  createClient({
    url: `${location.origin.replace(/^http/, "ws")}/graphql`,
    connectionParams: () => ({ "accept-language": currentLocale() }),
    retryAttempts: 20,
  }),
);

import { ApolloClient, ApolloLink } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { MantineProvider } from "@mantine/core";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { Observable } from "rxjs";
import type { ReactNode } from "react";
import { createCache } from "../lib/apollo/cache";
import { stepUpLink } from "../lib/apollo/step-up-link";
import { parseSearch, stringifySearch } from "../lib/page-search/page-search";

/** What a component sent: the operation's name and its variables. */
export interface Sent {
  name: string;
  variables: Record<string, unknown>;
}

/** Answers an operation with its data; throws where no answer should come. */
export type Answer = (sent: Sent) => object | Promise<object>;

/**
 * Renders a component with what every page stands on: language (Russian, the source), look, addresses, and the web app's
 * own cache and links, whose requests `answer` answers. `sent` holds what was asked, the oldest first.
 */
export async function renderWith(element: ReactNode, answer: Answer, address = "/") {
  forgeBrowser();
  i18n.load("ru", {});
  i18n.activate("ru");
  const sent: Sent[] = [];
  const server = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        const one = { name: operationName ?? "", variables };
        sent.push(one);
        Promise.resolve(one)
          .then(answer)
          .then(
            (data) => {
              observer.next({ data: { ...data } });
              observer.complete();
            },
            (error: unknown) => observer.error(error),
          );
      }),
  );
  const client = new ApolloClient({ cache: createCache(), link: ApolloLink.from([stepUpLink, server]) });
  const router = createRouter({
    routeTree: createRootRoute({ component: () => element, notFoundComponent: () => element }),
    history: createMemoryHistory({ initialEntries: [address] }),
    parseSearch,
    stringifySearch,
  });
  await router.load();
  const view = render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <ApolloProvider client={client}>
          <RouterProvider router={router} />
        </ApolloProvider>
      </MantineProvider>
    </I18nProvider>,
  );
  return { ...view, screen, sent, client, router };
}

/** What Mantine and the lists ask of a browser and jsdom has not: a wide window in which nothing changes its size. */
function forgeBrowser(): void {
  window.matchMedia = (media) => Object.assign(new EventTarget(), wide(media));
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  window.scrollTo = () => undefined;
}

const wide = (media: string) => ({
  matches: media.includes("min-width"),
  media,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
});

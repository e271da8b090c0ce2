import { ApolloProvider } from "@apollo/client/react";
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { MantineProvider } from "@mantine/core";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { CurrentViewerQuery } from "../features/people/viewer/current-viewer";
import { createApolloClient } from "../lib/apollo/apollo-client";
import { colorSchemeManager } from "./color-scheme";
import { createAppRouter } from "./routes";
import { cssVariables, theme } from "./theme/theme";

const client = createApolloClient();
const router = createAppRouter();

// Asked while the language is still on its way; whoever needs the answer joins this question.
void client.query({ query: CurrentViewerQuery }).catch(() => undefined);

/** Everything that the pages stand on: language, look, data, addresses. */
export function App() {
  return (
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          colorSchemeManager={colorSchemeManager}
          defaultColorScheme="auto"
        >
          <ApolloProvider client={client}>
            <RouterProvider router={router} />
          </ApolloProvider>
        </MantineProvider>
      </I18nProvider>
    </StrictMode>
  );
}

import { ApolloProvider } from "@apollo/client/react";
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { MantineProvider } from "@mantine/core";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, useEffect, useMemo, useState } from "react";
import { CurrentViewerQuery } from "../features/people/viewer/current-viewer";
import { createApolloClient } from "../lib/apollo/apollo-client";
import { colorSchemeManager } from "./color-scheme";
import { createAppRouter } from "./routes";
import { cssVariables, themeIn } from "./theme/theme";

const client = createApolloClient();
const router = createAppRouter();

// Asked while the language is still on its way; whoever needs the answer joins this question.
const asked = client.query({ query: CurrentViewerQuery });
asked.catch(() => undefined);

/** Everything that the pages stand on: language, look, data, addresses. */
export function App() {
  const theme = useOperatorTheme();
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

/** In which colour the page was last; so that it does not change before one's eyes the next time. */
const COLOUR = "kabinet.accent";

function useOperatorTheme() {
  const [colour, setColour] = useState(rememberedColour);
  useEffect(() => {
    asked.then(
      ({ data }) => {
        if (!data) return;
        setColour(data.operator.accentColor);
        try {
          localStorage.setItem(COLOUR, data.operator.accentColor);
        } catch {
          // Storage may be forbidden: then it is learnt anew each time.
        }
      },
      () => undefined,
    );
  }, []);
  return useMemo(() => themeIn(colour), [colour]);
}

function rememberedColour(): string | null {
  try {
    const colour = localStorage.getItem(COLOUR);
    return colour !== null && /^#[0-9a-f]{6}$/i.test(colour) ? colour : null;
  } catch {
    return null;
  }
}

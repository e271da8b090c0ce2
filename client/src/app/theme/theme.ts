import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

/** The one accent colour. White is 6.1:1 on shade 7 (light) and 4.8:1 on shade 6 (dark). */
const accent: MantineColorsTuple = [
  "#edf6f8",
  "#dbecf0",
  "#b7d9e1",
  "#8fc4d1",
  "#66adc0",
  "#3d93aa",
  "#1f7b93",
  "#0e6a81",
  "#0a566a",
  "#063f4e",
];

const systemFonts =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';

/** Calm and dense: an 8-pixel grid, five sizes of type (12, 14, 16, 20, 28) and one for a figure, system fonts. */
export const theme = createTheme({
  colors: { accent },
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.18,
  fontFamily: systemFonts,
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "Segoe UI Mono", "Liberation Mono", Menlo, monospace',
  fontSizes: { xs: "0.75rem", sm: "0.875rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.75rem", lineHeight: "1.25" },
      h2: { fontSize: "1.25rem", lineHeight: "1.4" },
      h3: { fontSize: "1rem", lineHeight: "1.5" },
    },
  },
  radius: { sm: "0.375rem", md: "0.5rem" },
  defaultRadius: "sm",
  respectReducedMotion: true,
  cursorType: "pointer",
});

/** Mantine's own greys and reds are too faint for WCAG AA on our backgrounds. */
export const cssVariables: CSSVariablesResolver = (current) => ({
  variables: { "--k-figure": "2.25rem", "--k-radius": "0.5rem" },
  light: {
    "--mantine-color-text": "#1b2126",
    "--mantine-color-dimmed": "#525b63",
    "--mantine-color-placeholder": "#646d75",
    "--mantine-color-error": current.colors.red[9],
    "--mantine-color-anchor": accent[8],
    "--mantine-color-disabled-color": "#626b73",
    "--k-surface": "#ffffff",
    "--k-page": "#f3f6f7",
    "--k-line": "#dfe4e7",
    "--k-line-strong": "#8b959d",
    "--k-hover": "#eef2f4",
    "--k-selected": accent[0],
    "--k-good": "#1f7a3d",
    "--k-warn": "#94590a",
    "--k-bad": "#b3261e",
    "--k-info": accent[7],
  },
  dark: {
    "--mantine-color-text": "#d9dee2",
    "--mantine-color-dimmed": "#a3adb5",
    "--mantine-color-placeholder": "#98a2aa",
    "--mantine-color-error": "#ff9d94",
    "--mantine-color-anchor": accent[3],
    "--mantine-color-disabled-color": "#98a2aa",
    "--mantine-color-body": "#1b2023",
    "--mantine-color-default": "#232a2f",
    "--mantine-color-default-hover": "#2c3439",
    "--mantine-color-default-border": "#434c53",
    // What is chosen is brighter than what is not, and never dimmer.
    "--mantine-color-accent-light": "#1d4855",
    "--mantine-color-accent-light-hover": "#235564",
    "--mantine-color-accent-light-color": accent[1],
    "--k-surface": "#1b2023",
    "--k-page": "#14181a",
    "--k-line": "#323a3f",
    "--k-line-strong": "#727c84",
    "--k-hover": "#272e33",
    "--k-selected": "#1a3a44",
    "--k-good": "#7bd295",
    "--k-warn": "#eab765",
    "--k-bad": "#ff9d94",
    "--k-info": accent[3],
  },
});

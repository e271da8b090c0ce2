import { createTheme, type CSSVariablesResolver, type MantineThemeOverride } from "@mantine/core";
import { shadesOf } from "./accent";

/** The accent until the operator's own is known. */
const ACCENT = "#0e6a81";

/** A dark page. */
const DARK = "#1b2023";

const systemFonts =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';

/** Calm and dense: an 8-pixel grid, five sizes of type (12, 14, 16, 20, 28) and one for a figure, system fonts. */
const theme = createTheme({
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

/** The theme in the operator's colour, #rrggbb; in our own where it is not known yet. */
export const themeIn = (colour: string | null): MantineThemeOverride => ({
  ...theme,
  colors: { accent: shadesOf(colour ?? ACCENT) },
});

/** Mantine's own greys and reds are too faint for WCAG AA on our backgrounds. */
export const cssVariables: CSSVariablesResolver = (current) => {
  const shade = (at: number): string => current.colors["accent"]?.[at] ?? "";
  /** So much of the accent in a dark page. */
  const tint = (percent: number): string => `color-mix(in srgb, ${shade(6)} ${percent}%, ${DARK})`;
  return {
    variables: { "--k-figure": "2.25rem", "--k-radius": "0.5rem" },
    light: {
      "--mantine-color-text": "#1b2126",
      "--mantine-color-dimmed": "#525b63",
      "--mantine-color-placeholder": "#646d75",
      "--mantine-color-error": current.colors.red[9],
      "--mantine-color-anchor": shade(8),
      "--mantine-color-disabled-color": "#626b73",
      "--k-surface": "#ffffff",
      "--k-page": "#f3f6f7",
      "--k-line": "#dfe4e7",
      "--k-line-strong": "#8b959d",
      "--k-hover": "#eef2f4",
      "--k-selected": shade(0),
      "--k-good": "#1f7a3d",
      "--k-warn": "#94590a",
      "--k-bad": "#b3261e",
      "--k-info": shade(7),
    },
    dark: {
      "--mantine-color-text": "#d9dee2",
      "--mantine-color-dimmed": "#a3adb5",
      "--mantine-color-placeholder": "#98a2aa",
      "--mantine-color-error": "#ff9d94",
      "--mantine-color-anchor": shade(3),
      "--mantine-color-disabled-color": "#98a2aa",
      "--mantine-color-body": DARK,
      "--mantine-color-default": "#232a2f",
      "--mantine-color-default-hover": "#2c3439",
      "--mantine-color-default-border": "#434c53",
      // What is chosen is brighter than what is not, and never dimmer.
      "--mantine-color-accent-light": tint(38),
      "--mantine-color-accent-light-hover": tint(50),
      "--mantine-color-accent-light-color": shade(1),
      "--k-surface": DARK,
      "--k-page": "#14181a",
      "--k-line": "#323a3f",
      "--k-line-strong": "#727c84",
      "--k-hover": "#272e33",
      "--k-selected": tint(30),
      "--k-good": "#7bd295",
      "--k-warn": "#eab765",
      "--k-bad": "#ff9d94",
      "--k-info": shade(3),
    },
  };
};

import { localStorageColorSchemeManager } from "@mantine/core";

/** Where light, dark or "as the system" is remembered; public/color-scheme.js reads the same key. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: "kabinet.colorScheme" });

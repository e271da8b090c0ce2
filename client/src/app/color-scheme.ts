import { localStorageColorSchemeManager } from "@mantine/core";

/** Where light, dark or "as the system" is remembered; public/early.js reads the same key. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: "kabinet.colorScheme" });

/// <reference types="vite/client" />

/** The texts that the first page needs (texts-in-parts.ts). */
declare module "*.po?first" {
  import type { Messages } from "@lingui/core";
  export const messages: Messages;
}

/** All other texts. */
declare module "*.po?rest" {
  import type { Messages } from "@lingui/core";
  export const messages: Messages;
}

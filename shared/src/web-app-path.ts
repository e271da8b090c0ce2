/** First parts of the addresses that the web app has pages at; `/` itself is one, too. */
export const WEB_APP_ROOTS = [
  "c",
  "s",
  "staff",
  "orders",
  "sign-in",
  "reset-password",
  "invitation",
  "device-settings",
  "voicemail-email",
  "unsubscribe",
] as const;

/** Whether an address's path may be one of the web app's: what its first part says. */
export function isWebAppPath(path: string): boolean {
  const [root = ""] = path.slice(1).split("/");
  return root === "" ? path === "/" : (WEB_APP_ROOTS as readonly string[]).includes(root);
}

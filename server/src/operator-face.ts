import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LOCALES } from "@kabinet/shared";
import type { PublicFile } from "./http/dependencies";
import type { OperatorLogo, OperatorProfile } from "./modules/catalogue/operator/operator-profile.policy";

/** In what language a browser is told them: it asks once, for all who use it. */
const [LANGUAGE] = LOCALES;

/** The colour in which the web app's own mark is drawn. */
const OWN_COLOR = "#0e6a81";

/**
 * What a browser shows of the web app outside of its page, in the operator's name, colour and mark: the icon of its tab,
 * and the app as a telephone keeps it. They stand in the place of the web app's own files, under the same addresses: the
 * service worker keeps what the server gives.
 */
export function operatorFace(profile: OperatorProfile, webRoot: string): readonly PublicFile[] {
  const own = (name: string): Promise<string> => readFile(join(webRoot, name), "utf8");
  return [
    {
      path: "/favicon.svg",
      type: "image/svg+xml",
      name: null,
      content: async () => iconOf(profile, () => own("favicon.svg")),
    },
    {
      path: "/manifest.webmanifest",
      type: "application/manifest+json",
      name: null,
      content: async () =>
        JSON.stringify(manifestOf(profile, JSON.parse(await own("manifest.webmanifest")) as object)),
    },
  ];
}

/** The operator's logo, or the web app's mark in the operator's colour. */
async function iconOf(
  { logo, accentColor }: OperatorProfile,
  own: () => Promise<string>,
): Promise<string | Buffer> {
  if (logo === null) return (await own()).replaceAll(OWN_COLOR, accentColor);
  return logo.type === "image/svg+xml" ? logo.content : framed(logo);
}

/** A picture of points as an SVG, square as icons are. */
function framed({ type, content }: OperatorLogo): string {
  const data = `data:${type};base64,${content.toString("base64")}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><image width="32" height="32" href="${data}"/></svg>`;
}

/** The web app's manifest with the operator's name and colour; with a logo, that is its icon. */
function manifestOf({ name, shortName, logo, accentColor }: OperatorProfile, own: object): object {
  const icon = { src: "/favicon.svg", sizes: "any", type: "image/svg+xml" };
  return {
    ...own,
    name: `Личный кабинет — ${name[LANGUAGE]}`,
    short_name: shortName[LANGUAGE],
    theme_color: accentColor,
    ...(logo !== null && { icons: [icon] }),
  };
}

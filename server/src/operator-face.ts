import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LOCALES } from "@kabinet/shared";
import type { PublicFile } from "./http/dependencies";
import type { OperatorLogo, OperatorProfile } from "./modules/catalogue/operator/operator-profile.policy";

/** In what language a browser is told them: it asks once, for all who use it. */
const [LANGUAGE] = LOCALES;

/** The colour in which the web app's own mark is drawn. */
const OWN_COLOR = "#0e6a81";

/** The icon that a telephone cuts to its own shape. */
const MASKABLE = "/icons/maskable.svg";

/** Where a picture stands in an icon, in hundredths of its side. */
interface Place {
  readonly from: number;
  readonly side: number;
}
const WHOLE: Place = { from: 0, side: 100 };

/** What no shape cuts away is a circle of 80 % across: this square stands in it. */
const SAFE_PLACE: Place = { from: 22, side: 56 };

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
    ...(profile.logo === null
      ? []
      : [
          {
            path: MASKABLE,
            type: "image/svg+xml",
            name: null,
            content: async () => framed(profile.logo as OperatorLogo, SAFE_PLACE),
          },
        ]),
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
  return logo.type === "image/svg+xml" ? logo.content : framed(logo, WHOLE);
}

/** A picture as an SVG, square as icons are; on white where it does not fill it. */
function framed({ type, content }: OperatorLogo, { from, side }: Place): string {
  const data = `data:${type};base64,${content.toString("base64")}`;
  const ground = side < WHOLE.side ? '<rect width="100" height="100" fill="#fff"/>' : "";
  const box = `x="${String(from)}" y="${String(from)}" width="${String(side)}" height="${String(side)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${ground}<image ${box} href="${data}"/></svg>`;
}

/** The web app's manifest with the operator's name and colour; with a logo, that is its icon, also where a telephone cuts icons to its shape. */
function manifestOf({ name, shortName, logo, accentColor }: OperatorProfile, own: object): object {
  const icon = { src: "/favicon.svg", sizes: "any", type: "image/svg+xml" };
  const cut = { ...icon, src: MASKABLE, purpose: "maskable" };
  return {
    ...own,
    name: `Личный кабинет — ${name[LANGUAGE]}`,
    short_name: shortName[LANGUAGE],
    theme_color: accentColor,
    ...(logo !== null && { icons: [icon, cut] }),
  };
}

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { operatorFace } from "./operator-face";
import { operatorProfile, type OperatorLogo } from "./modules/catalogue/operator/operator-profile.policy";

const OWN = {
  name: "Личный кабинет",
  lang: "ru",
  theme_color: "#0e6a81",
  icons: [{ src: "/icons/192.png" }],
};

/** What an operator with such a logo and colour shows: the icon, and the manifest. */
async function faceOf(
  logo: OperatorLogo | null,
  accentColor: string,
): Promise<[string, Record<string, unknown>]> {
  const webRoot = mkdtempSync(join(tmpdir(), "kabinet-face-"));
  try {
    writeFileSync(join(webRoot, "favicon.svg"), '<svg><rect fill="#0e6a81"/></svg>');
    writeFileSync(join(webRoot, "manifest.webmanifest"), JSON.stringify(OWN));
    const files = operatorFace({ ...operatorProfile(), logo, accentColor }, webRoot);
    expect(files.map(({ path }) => path)).toEqual(["/favicon.svg", "/manifest.webmanifest"]);
    const [icon, manifest] = await Promise.all(files.map(async ({ content }) => String(await content())));
    return [icon ?? "", JSON.parse(manifest ?? "") as Record<string, unknown>];
  } finally {
    rmSync(webRoot, { recursive: true });
  }
}

describe("what a browser shows of the cabinet outside of its page", () => {
  it("is in the operator's name, short name and colour, and otherwise as the web app says", async () => {
    const [icon, manifest] = await faceOf(null, "#123456");
    expect(icon).toBe('<svg><rect fill="#123456"/></svg>');
    const { name, shortName } = operatorProfile();
    expect(manifest).toEqual({
      ...OWN,
      ...{ name: `Личный кабинет — ${name.ru}`, short_name: shortName.ru, theme_color: "#123456" },
    });
  });

  it("is the operator's logo where there is one, whatever picture it is", async () => {
    const content = Buffer.from("<svg id='theirs'/>");
    const [icon, { icons }] = await faceOf({ type: "image/svg+xml", content }, "#123456");
    expect(icon).toBe("<svg id='theirs'/>");
    expect(icons).toEqual([{ src: "/favicon.svg", sizes: "any", type: "image/svg+xml" }]);
    const [points] = await faceOf({ type: "image/png", content: Buffer.from("points") }, "#123456");
    expect(points).toContain(`href="data:image/png;base64,${Buffer.from("points").toString("base64")}"`);
  });
});

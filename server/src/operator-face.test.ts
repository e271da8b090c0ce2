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

/** What an operator with such a logo and colour shows: the icon, the manifest, and the icon that may be cut. */
async function faceOf(
  logo: OperatorLogo | null,
  accentColor: string,
): Promise<[icon: string, manifest: Record<string, unknown>, cut: string | undefined]> {
  const webRoot = mkdtempSync(join(tmpdir(), "kabinet-face-"));
  try {
    writeFileSync(join(webRoot, "favicon.svg"), '<svg><rect fill="#0e6a81"/></svg>');
    writeFileSync(join(webRoot, "manifest.webmanifest"), JSON.stringify(OWN));
    const files = operatorFace({ ...operatorProfile(), logo, accentColor }, webRoot);
    const given = new Map(
      await Promise.all(files.map(async ({ path, content }) => [path, String(await content())] as const)),
    );
    const manifest = JSON.parse(given.get("/manifest.webmanifest") ?? "") as Record<string, unknown>;
    return [given.get("/favicon.svg") ?? "", manifest, given.get("/icons/maskable.svg")];
  } finally {
    rmSync(webRoot, { recursive: true });
  }
}

describe("what a browser shows of the cabinet outside of its page", () => {
  it("is in the operator's name, short name and colour, and otherwise as the web app says", async () => {
    const [icon, manifest, cut] = await faceOf(null, "#123456");
    expect(cut).toBeUndefined();
    expect(icon).toBe('<svg><rect fill="#123456"/></svg>');
    const { name, shortName } = operatorProfile();
    expect(manifest).toEqual({
      ...OWN,
      ...{ name: `Личный кабинет — ${name.ru}`, short_name: shortName.ru, theme_color: "#123456" },
    });
  });

  it("is the operator's logo where there is one, whatever picture it is", async () => {
    const content = Buffer.from("<svg id='theirs'/>");
    const [icon, { icons }, cut] = await faceOf({ type: "image/svg+xml", content }, "#123456");
    expect(icon).toBe("<svg id='theirs'/>");
    const any = { sizes: "any", type: "image/svg+xml" };
    expect(icons).toEqual([
      { src: "/favicon.svg", ...any },
      { src: "/icons/maskable.svg", ...any, purpose: "maskable" },
    ]);
    // Within the circle of 80 % that no telephone cuts away.
    expect(cut).toContain('<image x="22" y="22" width="56" height="56"');
    expect(cut).toContain(content.toString("base64"));
    const [points] = await faceOf({ type: "image/png", content: Buffer.from("points") }, "#123456");
    expect(points).toContain(`href="data:image/png;base64,${Buffer.from("points").toString("base64")}"`);
  });
});

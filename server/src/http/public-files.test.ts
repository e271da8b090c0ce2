import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { buildSchema } from "graphql";
import { ROOT } from "../env";
import { APPLE_PROFILE_PATH } from "../modules/line/device-settings/device-settings.policy";
import { withTestApp } from "../testing/test-app";

describe("what is served to everybody", () => {
  it("has the contract among it, as it is committed", async () => {
    await withTestApp(async ({ app }) => {
      const committed = readFileSync(join(ROOT, "schema.graphql"), "utf8");
      const plain = await app.inject({ url: "/schema.graphql" });
      expect([plain.statusCode, plain.payload === committed]).toEqual([200, true]);
      expect(plain.headers).toMatchObject({
        "content-type": "text/plain; charset=utf-8",
        "cache-control": "public, max-age=86400",
        "content-length": String(Buffer.byteLength(committed)),
      });
      expect(plain.headers["content-disposition"]).toBeUndefined();
      expect(buildSchema(plain.payload).getQueryType()?.name).toBe("Query");
      const brotli = await app.inject({ url: "/schema.graphql", headers: { "accept-encoding": "br, gzip" } });
      expect(brotli.headers).toMatchObject({ "content-encoding": "br", vary: "accept-encoding" });
      expect(brotliDecompressSync(brotli.rawPayload).toString() === committed).toBe(true);
      expect(brotli.headers["etag"]).not.toBe(plain.headers["etag"]);
      const known = { "if-none-match": String(plain.headers["etag"]) };
      expect((await app.inject({ url: "/schema.graphql", headers: known })).statusCode).toBe(304);
      const head = await app.inject({ method: "HEAD", url: "/schema.graphql" });
      expect([head.statusCode, head.payload, head.headers["etag"]]).toEqual([200, "", plain.headers["etag"]]);
    });
  });

  it("has names to be kept by, and is sent to who has it not", async () => {
    await withTestApp(async ({ app }) => {
      const file = await app.inject({ url: APPLE_PROFILE_PATH });
      expect([file.statusCode, file.headers["content-disposition"]]).toEqual([
        200,
        'attachment; filename="internet.mobileconfig"',
      ]);
      const tag = String(file.headers["etag"]);
      for (const known of [tag, `W/${tag}`, `"x", ${tag}`, "*"]) {
        const again = await app.inject({ url: APPLE_PROFILE_PATH, headers: { "if-none-match": known } });
        expect([again.statusCode, again.payload, again.headers["etag"]]).toEqual([304, "", tag]);
      }
    });
  });
});

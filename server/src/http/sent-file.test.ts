import { namesTag, sentFile } from "./sent-file";

const csv = { type: "text/csv; charset=utf-8", known: { digest: "abc", size: 5_000 } };
const asked = (headers: Record<string, string>) => {
  const { status, headers: said, bytes, encoding } = sentFile(headers, csv);
  return [status, said["etag"], bytes && [bytes.start, bytes.end], encoding];
};

describe("a file by HTTP", () => {
  it("is sent as it is taken, under a tag of its own for each way", () => {
    expect(asked({})).toEqual([200, '"abc"', [0, 5_000], null]);
    expect(asked({ "accept-encoding": "gzip, br" })).toEqual([200, '"abc-br"', [0, 5_000], "br"]);
    expect(asked({ "accept-encoding": "gzip;q=0.5, br;q=0" })).toEqual([
      200,
      '"abc-gzip"',
      [0, 5_000],
      "gzip",
    ]);
    expect(sentFile({}, csv).headers).toMatchObject({
      "accept-ranges": "bytes",
      "content-length": "5000",
      vary: "accept-encoding, accept-language",
    });
    // How long the packed bytes are is known when they are packed.
    expect(sentFile({ "accept-encoding": "br" }, csv).headers).not.toHaveProperty("content-length");
  });

  it("is not packed where it is small, or packed already", () => {
    const headers = { "accept-encoding": "br" };
    expect(sentFile(headers, { ...csv, known: { digest: "abc", size: 100 } }).encoding).toBeNull();
    expect(sentFile(headers, { ...csv, type: "application/zip" }).encoding).toBeNull();
  });

  it("is not sent to who has it", () => {
    expect(asked({ "if-none-match": '"abc"' })).toEqual([304, '"abc"', null, null]);
    expect(asked({ "if-none-match": 'W/"x", W/"abc"' })[0]).toBe(304);
    expect(asked({ "if-none-match": "*" })[0]).toBe(304);
    expect(asked({ "if-none-match": '"abc"', range: "bytes=0-9" })[0]).toBe(304);
    expect(asked({ "if-none-match": '"abc-br"', "accept-encoding": "br" })[0]).toBe(304);
    expect(asked({ "if-none-match": '"abc-br"' })[0]).toBe(200);
    expect([namesTag(undefined, '"a"'), namesTag("", '"a"')]).toEqual([false, false]);
  });

  it.each<[range: string, bytes: [number, number]]>([
    ["bytes=0-0", [0, 1]],
    ["bytes=10-19", [10, 20]],
    ["bytes=4990-", [4_990, 5_000]],
    ["bytes=4990-99999", [4_990, 5_000]],
    ["bytes=-10", [4_990, 5_000]],
    ["bytes=-99999", [0, 5_000]],
  ])("is sent in part: %s", (range, bytes) => {
    expect(asked({ range, "accept-encoding": "br" })).toEqual([206, '"abc"', bytes, null]);
    expect(sentFile({ range }, csv).headers).toMatchObject({
      "content-range": `bytes ${String(bytes[0])}-${String(bytes[1] - 1)}/5000`,
      "content-length": String(bytes[1] - bytes[0]),
    });
  });

  it.each(["bytes=5000-", "bytes=9000-9001", "bytes=-0"])("has no such bytes: %s", (range) => {
    expect(asked({ range })).toEqual([416, '"abc"', null, null]);
    expect(sentFile({ range }, csv).headers["content-range"]).toBe("bytes */5000");
  });

  it.each(["bytes=0-1,5-9", "lines=0-1", "bytes=9-1", "bytes=-", "bytes=a-b", "bytes"])(
    "is sent as a whole where it is not one range of bytes: %s",
    (range) => {
      expect(asked({ range })).toEqual([200, '"abc"', [0, 5_000], null]);
    },
  );

  it("begins anew where what was begun is another file by now, or was packed", () => {
    const range = "bytes=10-";
    expect(asked({ range, "if-range": '"abc"' })[0]).toBe(206);
    for (const begun of ['"abd"', 'W/"abc"', '"abc-gzip"', "Sun, 29 Nov 2026 10:00:00 GMT"])
      expect(asked({ range, "if-range": begun })).toEqual([200, '"abc"', [0, 5_000], null]);
  });

  it("that is too large to be made before has no name and no parts", () => {
    const { status, headers, encoding } = sentFile(
      { range: "bytes=0-9", "if-none-match": "*", "accept-encoding": "gzip" },
      { ...csv, known: null },
    );
    expect([status, headers["etag"], headers["accept-ranges"], encoding]).toEqual([
      200,
      undefined,
      "none",
      "gzip",
    ]);
  });
});

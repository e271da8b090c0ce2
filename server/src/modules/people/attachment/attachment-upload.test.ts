import { createHash } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { ATTACHMENT_BYTES_MAX } from "@kabinet/shared";
import { clearAway } from "../../../platform/jobs/clear-away";
import { buildClient } from "../../../testing/builders";
import { eventually } from "../../../testing/eventually";
import { SAMPLE_PNG, archiveOf, samplePdf, sampleXlsx } from "../../../testing/sample-files";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { startScanner, VIRUS } from "../../../testing/test-scanner";
import { administratorOf, observerOf, oneOfStaff, type TestViewer } from "../../../testing/test-viewer";
import { upload, uploaded } from "../../../testing/upload";
import { UPLOAD_CLEARING, UPLOAD_PART_CLEARING } from "./attachment.store";

const anna = (): TestViewer => administratorOf("cl_1");

const counted = async ({ database }: TestApp): Promise<readonly number[]> => {
  const count = async (table: string): Promise<number> =>
    Number((await database.rows<{ n: number }>(`select count(*) as n from ${table}`))[0]?.n);
  return [await count("attachment"), await count("attachment_part")];
};

describe("a file that is sent", () => {
  it("is kept part by part, under a tidy name, with its hash", () =>
    withTestApp(async (test) => {
      const content = Buffer.concat([samplePdf(), Buffer.alloc(500_000, "x")]);
      const answer = await upload(test, anna(), "папка/Платёжка  7.PDF", content);
      expect(answer).toMatchObject({
        status: 201,
        name: "Платёжка 7.pdf",
        type: "application/pdf",
        bytes: content.length,
        sha256: createHash("sha256").update(content).digest("hex"),
      });
      expect(await counted(test)).toEqual([1, 3]);
      const [audited] = await test.database.rows<{ action: string }>(
        "select action from audit_record where subject_id = $1",
        [answer.id],
      );
      expect(audited?.action).toBe("attachment.uploaded");
    }));

  it.each([
    ["a.pdf", samplePdf(), "application/pdf"],
    ["a.png", SAMPLE_PNG, "image/png"],
    ["a.jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]), "image/jpeg"],
    ["a.xlsx", sampleXlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    [
      "a.ods",
      archiveOf({ name: "mimetype" }, { name: "content.xml" }, { name: "META-INF/manifest.xml" }),
      "application/vnd.oasis.opendocument.spreadsheet",
    ],
    ["a.csv", Buffer.from("Дата;Сумма\r\n"), "text/csv; charset=utf-8"],
    ["a.txt", Buffer.from([0xcf, 0xf0, 0xe8]), "text/plain; charset=windows-1251"],
  ])("is taken as %s by its content", (name, content, type) =>
    withTestApp(async (test) => {
      expect(await upload(test, anna(), name, content)).toMatchObject({ status: 201, type });
    }),
  );

  it.each([
    ["a picture that is called a document", "a.pdf", SAMPLE_PNG, "ATTACHMENT_NOT_TAKEN"],
    ["a program that is called a picture", "a.png", Buffer.from("MZ\x90\x00"), "ATTACHMENT_NOT_TAKEN"],
    ["a page that is called a text", "a.html", Buffer.from("<script>"), "ATTACHMENT_NOT_TAKEN"],
    ["an archive", "a.zip", sampleXlsx(), "ATTACHMENT_NOT_TAKEN"],
    ["an archive that is called a workbook", "a.xlsx", archiveOf({ name: "a.exe" }), "ATTACHMENT_NOT_TAKEN"],
    ["a workbook with macros", "a.xlsx", sampleXlsx({ name: "xl/vbaProject.bin" }), "ATTACHMENT_NOT_TAKEN"],
    ["a bomb", "a.xlsx", sampleXlsx({ name: "xl/a.xml", claims: 4_000_000_000 }), "ATTACHMENT_NOT_TAKEN"],
    ["bytes that are called a text", "a.csv", Buffer.from([0, 1, 2]), "ATTACHMENT_NOT_TAKEN"],
    ["a name that turns round", "a\u202efdp.exe", samplePdf(), "ATTACHMENT_NOT_TAKEN"],
    ["no name", "", samplePdf(), "ATTACHMENT_NOT_TAKEN"],
    ["nothing", "a.pdf", Buffer.alloc(0), "ATTACHMENT_EMPTY"],
  ])("is refused where it is %s, and nothing of it is kept", (_what, name, content, code) =>
    withTestApp(async (test) => {
      const answer = await upload(test, anna(), name, content);
      expect([answer.status, answer.code]).toEqual([422, code]);
      expect(answer.message).not.toBe("");
      expect(await counted(test)).toEqual([0, 0]);
    }),
  );

  it("is refused in the viewer's language", () =>
    withTestApp(async (test) => {
      const { message } = await upload(test, anna(), "a.pdf", SAMPLE_PNG, { "accept-language": "be" });
      expect(message).toMatch(/^Змесціва файла не тое/);
    }));

  it("is taken up to ten megabytes, and refused by one byte more", () =>
    withTestApp(async (test) => {
      const whole = Buffer.alloc(ATTACHMENT_BYTES_MAX, "x");
      expect((await upload(test, anna(), "a.txt", whole)).status).toBe(201);
      const larger = await upload(test, anna(), "a.txt", Buffer.concat([whole, Buffer.from("x")]));
      expect([larger.status, larger.code]).toEqual([413, "TOO_LARGE"]);
      expect(larger.message).toMatch(/larger than 10 MB/);
      expect(await counted(test)).toEqual([1, 51]);
    }));

  it("is taken from who is signed in and may change something", () =>
    withTestApp(async (test) => {
      const client = await buildClient(test.database);
      const ask = (as: TestViewer | null) => upload(test, as, "a.pdf", samplePdf());
      expect((await ask(null)).status).toBe(401);
      expect((await ask(observerOf(client.id))).status).toBe(403);
      expect((await ask({ ...administratorOf(client.id), scopes: ["read"] })).status).toBe(403);
      expect((await ask({ ...administratorOf(client.id), scopes: ["read", "order"] })).status).toBe(201);
      expect((await ask(oneOfStaff())).status).toBe(201);
    }));

  it("cannot be sent by a form or a page of another site", () =>
    withTestApp(async (test) => {
      for (const type of [
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded",
      ])
        expect((await upload(test, anna(), "a.pdf", samplePdf(), { "content-type": type })).status).toBe(415);
      const foreign = await upload(test, anna(), "a.pdf", samplePdf(), { origin: "https://evil.example" });
      expect([foreign.status, foreign.code]).toEqual([401, "UNAUTHENTICATED"]);
    }));

  it(
    "is one of a hundred a day; staff have no such limit",
    () =>
      withTestApp(async (test) => {
        const as = anna();
        for (let i = 0; i < 100; i += 1) await uploaded(test, as, "a.txt", Buffer.from(String(i)));
        const over = await upload(test, as, "a.txt", Buffer.from("x"));
        expect([over.status, over.code]).toEqual([429, "ATTACHMENT_QUOTA"]);
        expect((await upload(test, anna(), "a.txt", Buffer.from("x"))).status).toBe(201);
        test.clock.advance(86_400_000);
        expect((await upload(test, as, "a.txt", Buffer.from("x"))).status).toBe(201);
      }),
    60_000,
  );

  it("is cleared away a day later where it is attached to nothing", () =>
    withTestApp(async (test) => {
      const { database, clock } = test;
      await uploaded(test, anna(), "a.pdf", samplePdf());
      const round = () =>
        clearAway({
          ...{ database, clock, pause: 0, onCleared: () => undefined },
          clearings: [UPLOAD_CLEARING, UPLOAD_PART_CLEARING],
          onFault: (error) => {
            throw error;
          },
        });
      clock.advance(86_400_000 - 1);
      await round();
      expect(await counted(test)).toEqual([1, 1]);
      clock.advance(1);
      await round();
      expect(await counted(test)).toEqual([0, 0]);
    }));
});

/** Sends a request by hand, and hears all that is answered. */
async function byHand(
  test: TestApp,
  head: string,
): Promise<{ readonly socket: Socket; heard: () => string }> {
  const { port } = new URL(await test.url());
  const socket = connect({ host: "localhost", port: Number(port) });
  socket.on("error", () => undefined);
  let text = "";
  socket.on("data", (part: Buffer) => (text += part.toString()));
  await once(socket, "connect");
  const own = await test.headersOf(anna());
  socket.write(
    `POST /uploads?name=a.txt HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/octet-stream\r\nCookie: ${own["cookie"] ?? ""}\r\n${head}\r\n\r\n`,
  );
  return { socket, heard: () => text };
}

describe("a file that comes over a line", () => {
  it("is refused at once where two gigabytes are announced, before any of them is sent", () =>
    withTestApp(async (test) => {
      const { socket, heard } = await byHand(test, "Content-Length: 2000000000");
      await eventually(() => {
        expect(heard()).toMatch(/^HTTP\/1\.1 413 /);
      });
      await once(socket, "close");
      expect(heard()).toContain("TOO_LARGE");
    }));

  it("is refused at the byte by which it is too large where its length was not announced", () =>
    withTestApp(async (test) => {
      const { socket, heard } = await byHand(test, "Transfer-Encoding: chunked");
      const chunk = `${(100_000).toString(16)}\r\n${"x".repeat(100_000)}\r\n`;
      for (let i = 0; i < 110; i += 1) socket.write(chunk);
      await eventually(() => {
        expect(heard()).toMatch(/^HTTP\/1\.1 413 /);
      });
      socket.destroy();
      expect(await counted(test)).toEqual([0, 0]);
    }));

  it("leaves nothing where it is broken off, and does no harm to who comes next", () =>
    withTestApp(async (test) => {
      const { socket } = await byHand(test, "Content-Length: 1000000");
      socket.write("x".repeat(600_000));
      await wait(200);
      socket.destroy();
      await wait(200);
      expect(await counted(test)).toEqual([0, 0]);
      expect((await upload(test, anna(), "a.pdf", samplePdf())).status).toBe(201);
    }));

  it("may come slowly", () =>
    withTestApp(async (test) => {
      const { socket, heard } = await byHand(test, "Content-Length: 10");
      for (const letter of "abcdefghij") {
        socket.write(letter);
        await wait(30);
      }
      await eventually(() => {
        expect(heard()).toMatch(/^HTTP\/1\.1 201 /);
      });
      socket.destroy();
    }));
});

describe("the scanner", () => {
  const scene = (work: (test: TestApp) => Promise<void>): Promise<void> =>
    startScanner().then(async (server) => {
      try {
        await withTestApp(work, { settings: { ATTACHMENT_SCANNER: server.url } });
      } finally {
        await server.close();
      }
    });

  it("sees a file before it is kept; what it finds is refused and written down", () =>
    scene(async (test) => {
      const as = anna();
      expect((await upload(test, as, "a.txt", Buffer.from("clean"))).status).toBe(201);
      const infected = await upload(test, as, "b.txt", Buffer.from(`a ${VIRUS}`));
      expect([infected.status, infected.code]).toEqual([422, "ATTACHMENT_INFECTED"]);
      expect(await counted(test)).toEqual([1, 1]);
      const [row] = await test.database.rows<{ actor: string; after: string }>(
        `select actor_id as actor, after from audit_record where action = 'attachment.infected'`,
      );
      expect(row?.actor).toBe(as.id);
      expect(JSON.parse(row?.after ?? "")).toMatchObject({ name: "b.txt", found: "Test.Virus-1" });
    }));

  it("that is away keeps any file out, and says so", async () => {
    const gone = await startScanner();
    await gone.close();
    await withTestApp(
      async (test) => {
        const answer = await upload(test, anna(), "a.txt", Buffer.from("clean"));
        expect([answer.status, answer.code]).toEqual([503, "UNAVAILABLE"]);
        expect(answer.message).toMatch(/unavailable/);
        expect(await counted(test)).toEqual([0, 0]);
      },
      { settings: { ATTACHMENT_SCANNER: gone.url } },
    );
  });
});

import { act, appealScene, done } from "../../../testing/appeal-scene";
import { buildAccount } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import { SAMPLE_PNG, samplePdf } from "../../../testing/sample-files";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { observerOf, withAccess, type TestViewer } from "../../../testing/test-viewer";
import { upload, uploaded } from "../../../testing/upload";

const WORDS = { topic: "BILLING", subject: "Счёт", text: "Акт приложен." };

const FILES = graphql(`
  query AppealAttachmentsFiles($id: ID!) {
    appeal(id: $id) { messages(first: 10) { nodes { seq attachments { id name type bytes sha256 href } } } }
  }
`);

async function filesOf(test: TestApp, as: TestViewer, id: string) {
  const { appeal } = await test.data(FILES, { id }, { as });
  return (appeal?.messages.nodes ?? []).flatMap(({ seq, attachments }) =>
    attachments.map((file) => ({ seq, ...file })),
  );
}

async function fetched(
  { app, headersOf }: TestApp,
  as: TestViewer | null,
  href: string,
): Promise<{ readonly status: number; readonly bytes: Buffer; readonly headers: Record<string, unknown> }> {
  const { statusCode, rawPayload, headers } = await app.inject({
    url: href,
    headers: as ? await headersOf(as) : {},
  });
  return { status: statusCode, bytes: rawPayload, headers };
}

describe("files that go with an appeal", () => {
  it("are fetched by both sides as they were sent, to be kept and not to be shown", () =>
    withTestApp(async (test) => {
      const { administrator, staff, clientId } = await appealScene(test);
      const pdf = samplePdf();
      const first = await uploaded(test, administrator, "Акт.pdf", pdf);
      const appeal = await done(test, administrator, "createAppeal", {
        clientId,
        ...WORDS,
        attachmentIds: [first],
      });
      const [file, ...others] = await filesOf(test, staff, appeal.id);
      expect(others).toEqual([]);
      expect(file).toMatchObject({ seq: 1, id: first, name: "Акт.pdf", bytes: pdf.length });
      const { status, bytes, headers } = await fetched(test, staff, file?.href ?? "");
      expect([status, bytes.equals(pdf)]).toEqual([200, true]);
      expect(headers).toMatchObject({
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="___.pdf"; filename*=UTF-8''%D0%90%D0%BA%D1%82.pdf`,
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      });
      const picture = await uploaded(test, staff, "схема.png", SAMPLE_PNG);
      const again = await uploaded(test, staff, "b.txt", Buffer.from("б"));
      await done(test, staff, "replyToAppeal", {
        appealId: appeal.id,
        version: 1,
        text: "Смотрите схему.",
        attachmentIds: [again, picture],
      });
      expect((await filesOf(test, administrator, appeal.id)).map(({ seq, name }) => [seq, name])).toEqual([
        [2, "схема.png"],
        [2, "b.txt"],
        [1, "Акт.pdf"],
      ]);
    }));

  it("are large files as well, byte for byte", () =>
    withTestApp(async (test) => {
      const { administrator, clientId } = await appealScene(test);
      const content = Buffer.concat([
        samplePdf(),
        Buffer.from(Uint8Array.from({ length: 900_001 }, (_, i) => i % 251)),
      ]);
      const id = await uploaded(test, administrator, "a.pdf", content);
      const appeal = await done(test, administrator, "createAppeal", {
        clientId,
        ...WORDS,
        attachmentIds: [id],
      });
      const [file] = await filesOf(test, administrator, appeal.id);
      const { bytes } = await fetched(test, administrator, file?.href ?? "");
      expect(bytes.equals(content)).toBe(true);
    }));

  it("are given to who sees the appeal, and to nobody else", () =>
    withTestApp(async (test) => {
      const scene = await appealScene(test);
      const { administrator, person, otherPerson, stranger, staff, clientId, line, client } = scene;
      const account = await buildAccount(test.database, { client });
      const ofOneAccount = withAccess({ clientId, role: "administrator", accountIds: [account.id] });
      const own = await uploaded(test, person, "a.pdf", samplePdf());
      const ofPerson = await done(test, person, "createAppeal", {
        subscriberId: line,
        ...WORDS,
        attachmentIds: [own],
      });
      const companys = await uploaded(test, administrator, "b.pdf", samplePdf());
      const ofCompany = await done(test, administrator, "createAppeal", {
        clientId,
        ...WORDS,
        attachmentIds: [companys],
      });
      const [a] = await filesOf(test, staff, ofPerson.id);
      const [b] = await filesOf(test, staff, ofCompany.id);
      const given = async (as: TestViewer | null): Promise<readonly number[]> => [
        (await fetched(test, as, a?.href ?? "")).status,
        (await fetched(test, as, b?.href ?? "")).status,
      ];
      expect(await given(staff)).toEqual([200, 200]);
      expect(await given(administrator)).toEqual([200, 200]);
      expect(await given(observerOf(clientId))).toEqual([200, 200]);
      expect(await given(person)).toEqual([200, 404]);
      expect(await given(otherPerson)).toEqual([404, 404]);
      expect(await given(ofOneAccount)).toEqual([404, 404]);
      expect(await given(stranger)).toEqual([404, 404]);
      expect(await given(null)).toEqual([401, 401]);
      // Who only looks is refused at the door.
      expect((await upload(test, observerOf(clientId), "a.pdf", samplePdf())).status).toBe(403);
    }));

  it("are the viewer's own uploads, each attached once: all others are as if they were not there", () =>
    withTestApp(async (test) => {
      const { administrator, staff, stranger, clientId } = await appealScene(test);
      const foreign = await uploaded(test, stranger, "a.pdf", samplePdf());
      const own = await uploaded(test, administrator, "a.pdf", samplePdf());
      const create = (attachmentIds: readonly string[]) =>
        act(test, administrator, "createAppeal", { clientId, ...WORDS, attachmentIds });
      const [unknown, others] = [await create(["att_01KAWWWWWWW000000000000000"]), await create([foreign])];
      expect(others).toEqual(unknown);
      expect(others.userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["attachmentIds", "0"] }]);
      expect((await create([own, foreign])).userErrors[0]?.code).toBe("NOT_FOUND");
      expect((await create([own, own])).userErrors[0]?.code).toBe("INVALID_INPUT");
      const sent = await create([own]);
      expect(sent.userErrors).toEqual([]);
      expect((await create([own])).userErrors[0]?.code).toBe("NOT_FOUND");
      expect(await filesOf(test, staff, sent.appeal?.id ?? "")).toHaveLength(1);
      // What is attached to nothing is fetched by nobody, not even by who sent it.
      expect((await fetched(test, stranger, `/downloads/appeal-attachment?id=${foreign}`)).status).toBe(404);
    }));

  it("are five at the most, and as many as a company has room for", () =>
    withTestApp(async (test) => {
      const { administrator, clientId } = await appealScene(test);
      const ids: string[] = [];
      for (let i = 0; i < 6; i += 1)
        ids.push(await uploaded(test, administrator, "a.txt", Buffer.from(String(i))));
      const create = (attachmentIds: readonly string[]) =>
        act(test, administrator, "createAppeal", { clientId, ...WORDS, attachmentIds });
      const six = await create(ids);
      expect(six.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", field: ["attachmentIds"] });
      expect((await create(ids.slice(0, 5))).userErrors).toEqual([]);
      await test.database.write((unit) =>
        unit.run("update attachment set bytes = 1000000000 where client_id = $1", [clientId]),
      );
      const full = await create(ids.slice(5));
      expect(full.userErrors[0]).toMatchObject({ code: "ATTACHMENT_QUOTA", field: ["attachmentIds"] });
    }));

  it("are lost with nothing that is refused: they can be attached to the next try", () =>
    withTestApp(async (test) => {
      const { administrator, clientId } = await appealScene(test);
      const id = await uploaded(test, administrator, "a.pdf", samplePdf());
      const tried = await act(test, administrator, "createAppeal", {
        clientId,
        ...WORDS,
        text: " ",
        attachmentIds: [id],
      });
      expect(tried.userErrors[0]?.field).toEqual(["text"]);
      const key = "once";
      const first = await act(
        test,
        administrator,
        "createAppeal",
        { clientId, ...WORDS, attachmentIds: [id] },
        key,
      );
      const again = await act(
        test,
        administrator,
        "createAppeal",
        { clientId, ...WORDS, attachmentIds: [id] },
        key,
      );
      expect([first.userErrors, again.appeal?.id]).toEqual([[], first.appeal?.id]);
    }));
});

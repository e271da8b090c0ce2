import type { TestApp } from "./test-app";
import type { TestViewer } from "./test-viewer";

/** What an upload is answered: a file, or errors. */
export interface UploadAnswer {
  readonly status: number;
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The code of the error; null where there is none. */
  readonly code: string | null;
  readonly message: string;
}

/** Sends a file as somebody does. */
export async function upload(
  { app, headersOf }: TestApp,
  as: TestViewer | null,
  name: string,
  content: Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<UploadAnswer> {
  const response = await app.inject({
    method: "POST",
    url: `/uploads?name=${encodeURIComponent(name)}`,
    headers: {
      "content-type": "application/octet-stream",
      "accept-language": "en",
      ...(as && (await headersOf(as))),
      ...headers,
    },
    payload: content,
  });
  const answer = response.json<
    UploadAnswer & { errors?: { message: string; extensions: { code: string } }[] }
  >();
  const [error] = answer.errors ?? [];
  return {
    ...answer,
    status: response.statusCode,
    code: error?.extensions.code ?? null,
    message: error?.message ?? "",
  };
}

/** The same where it is taken: the id. */
export async function uploaded(
  test: TestApp,
  as: TestViewer,
  name: string,
  content: Buffer,
): Promise<string> {
  const { id, status, code } = await upload(test, as, name, content);
  if (status !== 201) throw new Error(`${name} was refused: ${String(code)}`);
  return id;
}

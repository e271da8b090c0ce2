/** @jest-environment jsdom */
import { act, renderHook } from "@testing-library/react";
import { I18nProvider } from "@lingui/react";
import { i18n } from "@lingui/core";
import type { ReactNode } from "react";
import { sendFile } from "../../lib/send-file";
import { aboutNoFile, useAttachments } from "./use-attachments";

jest.mock("../../lib/send-file", (): object => ({
  ...jest.requireActual<object>("../../lib/send-file"),
  sendFile: jest.fn(),
}));

const wrapper = ({ children }: { children: ReactNode }) => (
  <I18nProvider i18n={i18n}>{children}</I18nProvider>
);

test("what the server refuses of a file stands beside that file, which then does not go along", async () => {
  i18n.loadAndActivate({ locale: "ru", messages: {} });
  jest
    .mocked(sendFile)
    .mockImplementation((file) =>
      Promise.resolve({ id: `att_${file.name}`, name: file.name } as Awaited<ReturnType<typeof sendFile>>),
    );
  const { result } = renderHook(() => useAttachments(), { wrapper });
  await act(async () => {
    result.current.add([new File(["a"], "a.txt"), new File(["b"], "b.txt")]);
    await Promise.resolve();
  });
  expect(result.current.ids).toEqual(["att_a.txt", "att_b.txt"]);
  const refusals = [
    { code: "NOT_FOUND", message: "Файла больше нет.", field: ["attachmentIds", "1"] },
    { code: "ATTACHMENT_QUOTA", message: "Места нет.", field: ["attachmentIds"] },
  ];
  act(() => result.current.refuse(refusals));
  expect(result.current.files.map(({ problem }) => problem)).toEqual([null, "Файла больше нет."]);
  expect(result.current.ids).toEqual(["att_a.txt"]);
  expect(aboutNoFile(refusals).map(({ code }) => code)).toEqual(["ATTACHMENT_QUOTA"]);
});

import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { MISTAKE_CODES } from "@kabinet/shared";
import { i18n } from "@lingui/core";
import { explain } from "./errors";

beforeAll(() => {
  i18n.loadAndActivate({ locale: "ru", messages: {} });
});

const answered = (code: string, message: string) =>
  new CombinedGraphQLErrors({ errors: [{ message, extensions: { code, requestId: "r-1" } }] });

test("what is said to people is shown as it was said", () => {
  expect(explain(answered("RATE_LIMITED", "Слишком много попыток."))).toEqual({
    message: "Слишком много попыток.",
    code: "RATE_LIMITED",
    requestId: "r-1",
  });
});

test.each(Object.keys(MISTAKE_CODES))("what is said to programs (%s) is not shown to people", (code) => {
  const told = explain(answered(code, 'Cannot query field "nam" on type "Viewer".'));
  expect([told.code, told.requestId]).toEqual([code, "r-1"]);
  expect(told.message).not.toMatch(/query|Viewer/);
  expect(told.message).not.toBe("");
});

test("nor is what a broken answer made somebody else say", () => {
  expect(explain(new Error("Unexpected token < in JSON")).message).not.toContain("JSON");
});

import * as shared from "./index";

test.each([
  ["ERROR_CODES", shared.ERROR_CODES],
  ["USER_ERROR_CODES", shared.USER_ERROR_CODES],
])("%s: all of them, each explained in a sentence of its own", (_name, codes) => {
  const entries = Object.entries(codes);
  expect(entries.length).toBeGreaterThan(10);
  for (const [code, meaning] of entries) {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    // Meanings become descriptions in the schema.
    expect(meaning).toMatch(/^[A-Z][^\n]+\.$/);
  }
  expect(new Set(entries.map(([, meaning]) => meaning)).size).toBe(entries.length);
});

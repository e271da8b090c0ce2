import { createPlaygroundStorage } from "./storage";

/** A browser's storage in memory: entries are the object's own properties, as they are in a browser. */
function memory(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      Reflect.deleteProperty(this, key);
    },
  };
  return Object.create(methods) as Storage;
}

test("what one viewer kept, another does not see, and cannot clear", () => {
  const store = memory();
  const first = createPlaygroundStorage("viewer_1", store);
  const second = createPlaygroundStorage("viewer_2", store);
  first.setItem("query", "{ viewer { id } }");
  second.clear();
  expect(first.getItem("query")).toBe("{ viewer { id } }");
  expect(second.getItem("query")).toBeNull();
  expect([first.length, second.length]).toEqual([1, 0]);
});

test.each([
  ["the editor of variables", '{\n  "input": { "login": "a@b.by", "password": "s3cret \\" x" }\n}'],
  [
    "the editor of operations",
    'mutation { signIn(input: { login: "a@b.by", password: "s3cret" }) { viewer { id } } }',
  ],
  ["the present password", '{ "currentPassword": "s3cret", "newPassword": "s3cret" }'],
  ["a second factor", 'mutation { signIn(input: { secondFactorCode: "s3cret" }) { viewer { id } } }'],
  ["a block", 'mutation { signIn(input: { password: """s3cret "s3cret" \n s3cret""" }) { viewer { id } } }'],
  [
    "open tabs",
    JSON.stringify({ tabs: [{ query: 'password: "s3cret"', variables: '{"newPassword":"s3cret"}' }] }),
  ],
  ["the history", JSON.stringify({ queries: [{ variables: '{ "code" : "s3cret" }' }] })],
])("no secret is kept of %s", (_place, value) => {
  const store = memory();
  const storage = createPlaygroundStorage("viewer_1", store);
  storage.setItem("x", value);
  expect(storage.getItem("x")).not.toContain("s3cret");
  expect(storage.getItem("x")).toMatch(/: ?\\*"\\*"/);
});

test("what a variable is by default is kept neither", () => {
  const storage = createPlaygroundStorage("viewer_1", memory());
  storage.setItem("query", 'mutation M($password: String! = "s3cret") { x }');
  expect(storage.getItem("query")).toBe('mutation M($password: String! = "") { x }');
});

test("an editor's text without secrets is kept letter by letter", () => {
  const storage = createPlaygroundStorage("viewer_1", memory());
  const text = '{\n    "subscriberId":   "subscriber_1" }\n';
  storage.setItem("variables", text);
  expect(storage.getItem("variables")).toBe(text);
});

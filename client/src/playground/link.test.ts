import { playgroundLink, readLink } from "./link";

const hashOf = (link: string) => link.slice(link.indexOf("#"));

test("a link opens what it was made of", () => {
  const operation = {
    query: "query Имя($id: ID!) { subscriber(id: $id) { name } } # 100 %",
    variables: { id: "ы&=#" },
  };
  expect(readLink(hashOf(playgroundLink(operation)))).toEqual(operation);
});

test("an address without an operation opens nothing", () => {
  expect(readLink("")).toBe("nothing");
  expect(readLink("#")).toBe("nothing");
});

test("variables may be left out", () => {
  expect(readLink(`#${encodeURIComponent('{"query":"{ viewer { id } }"}')}`)).toEqual({
    query: "{ viewer { id } }",
  });
});

test.each(["#%E0%A4%A", "#{", "#%7B%7D", "#%7B%22query%22%3A1%7D", "#hello"])("%s is unreadable", (hash) => {
  expect(readLink(hash)).toBe("unreadable");
});

test("a link carries no password", () => {
  const link = playgroundLink({
    query: 'mutation { signIn(input: { password: "s3cret" }) { viewer { id } } }',
    variables: { input: { password: "s3cret", name: "1C" } },
  });
  expect(decodeURIComponent(link)).not.toContain("s3cret");
  expect(readLink(hashOf(link))).toMatchObject({ variables: { input: { password: "", name: "1C" } } });
});

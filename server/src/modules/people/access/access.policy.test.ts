import type { Access } from "../../../platform/authorization/viewer";
import { accountsProblem, keepsAdministrator } from "./access.policy";

const company = new Set(["a1", "a2"]);

test("accounts are the company's, each once, and at least one where it is not all", () => {
  expect(accountsProblem(null, company)).toBeNull();
  expect(accountsProblem(["a2", "a1"], company)).toBeNull();
  expect(accountsProblem([], company)).toEqual({ problem: "NO_ACCOUNT" });
  expect(accountsProblem(["a1", "a2", "a1"], company)).toEqual({ problem: "ACCOUNT_TWICE", place: 2 });
  expect(accountsProblem(["a1", "b1"], company)).toEqual({ problem: "ACCOUNT_UNKNOWN", place: 1 });
});

const access = (role: Access["role"], accountIds: Access["accountIds"] = null): Access => ({
  clientId: "c",
  role,
  accountIds,
});
type People = Parameters<typeof keepsAdministrator>[0];
const person = (
  id: string,
  own: Access,
  state: "active" | "disabled" = "active",
  blockedAt: number | null = null,
): People[number] => ({ person: { id, state }, access: own, blockedAt });

test.each<[string, People, Access | null, boolean]>([
  ["goes, and is the only one", [], null, false],
  ["becomes an observer, and is the only one", [], access("observer"), false],
  ["gets some accounts, and is the only one", [], access("administrator", ["a1"]), false],
  ["stays what they are", [], access("administrator"), true],
  ["goes, and there is another", [person("p2", access("administrator"))], null, true],
  ["goes, and the other looks only", [person("p2", access("observer"))], null, false],
  ["goes, and the other has some accounts", [person("p2", access("administrator", ["a1"]))], null, false],
  ["goes, and the other changes lines", [person("p2", access("coordinator"))], null, false],
  ["goes, and the other is blocked", [person("p2", access("administrator"), "active", 1)], null, false],
  ["goes, and the other is barred", [person("p2", access("administrator"), "disabled")], null, false],
])("where a full administrator %s", (_case, others, next, kept) => {
  const people = [person("p1", access("administrator")), ...others];
  expect(keepsAdministrator(people, "p1", next)).toBe(kept);
});

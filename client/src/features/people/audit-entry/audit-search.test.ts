import { auditFilePath, auditFilterIn } from "./audit-search";

it("asks for what the address says, and for no more", () => {
  expect(auditFilterIn({})).toEqual({});
  expect(auditFilterIn({ who: "vwr_1", kind: "ACCESS", number: "29 111", from: "2026-11-01" })).toEqual({
    actorId: "vwr_1",
    kinds: ["ACCESS"],
    number: "29 111",
    from: "2026-11-01",
  });
});

it("makes a file of what the list shows", () => {
  expect(auditFilePath("csv", "cl_1", { kind: "SIGN_IN", through: "2026-11-15" }, "be")).toBe(
    "/downloads/audit.csv?clientId=cl_1&kinds=SIGN_IN&through=2026-11-15&lang=be",
  );
  expect(auditFilePath("xlsx", "cl_1", { number: "+375 29" }, "ru")).toBe(
    "/downloads/audit.xlsx?clientId=cl_1&number=%2B375+29&lang=ru",
  );
});

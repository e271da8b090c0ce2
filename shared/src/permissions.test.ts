import { isOpen, PERMISSIONS, roleMay, type Permission } from "./permissions";

const ALL = Object.keys(PERMISSIONS) as Permission[];

describe("the rights of the whole system", () => {
  it("are each named by a thing and what is done with it", () => {
    expect(ALL.filter((name) => !/^[a-z][a-zA-Z]+\.[a-z][a-zA-Z]+$/.test(name))).toEqual([]);
  });

  it("let an observer do nothing to the company or its lines", () => {
    const may = ALL.filter(
      (name) => roleMay("observer", name) && !isOpen(name) && !/\.(read|list)$/.test(name),
    );
    expect(may.sort()).toEqual([
      "identity.confirm",
      "notice.change",
      "passkey.change",
      "password.change",
      "secondFactor.change",
      "session.endOther",
      "token.create",
      "token.revoke",
    ]);
  });

  it("let staff order nothing for a customer", () => {
    expect(
      ALL.filter((name) => roleMay("staff", name) && /\.(order|act|preview|hold|reveal)$/.test(name)),
    ).toEqual([]);
  });

  it("give an administrator whatever an observer has", () => {
    expect(ALL.filter((name) => roleMay("observer", name) && !roleMay("administrator", name))).toEqual([]);
  });
});

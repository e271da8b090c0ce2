import { Subscriber } from "../../modules/company/subscriber/subscriber.entity";
import { Client, ClientBankAccount } from "../../modules/company/client/client.entity";
import { Pause } from "../../modules/line/pause/pause.entity";
import type { EntityClass } from "../database/database";
import type { Access, SignedIn } from "./viewer";
import { ParamList, visibleTo } from "./visible";

const whole = (clientId: string): Access => ({ clientId, role: "administrator", accountIds: null });
const some = (clientId: string, ...accountIds: string[]): Access => ({
  clientId,
  role: "observer",
  accountIds,
});

const conditionOf = (
  entity: EntityClass<unknown>,
  leads: boolean,
  ...accesses: Access[]
): [string, unknown[]] => {
  const viewer: SignedIn = {
    id: "v",
    name: "В",
    role: "administrator",
    accesses,
    subscriberId: null,
    scopes: null,
  };
  const params = new ParamList();
  return [visibleTo(viewer, entity, params, { leads }), params.values];
};

describe("the condition of what an administrator sees", () => {
  it("is of whole companies the company's column alone", () => {
    expect(conditionOf(Subscriber, true, whole("c1"))).toEqual(["t.client_id = $1", ["c1"]]);
    expect(conditionOf(Pause, false, whole("c1"))).toEqual(["(t.client_id || '') = $1", ["c1"]]);
    expect(conditionOf(Pause, true, whole("c1"), whole("c2"))).toEqual([
      "t.client_id among($1)",
      [["c1", "c2"]],
    ]);
  });

  it("finds some accounts by the table's own column, and by the line where there is none", () => {
    expect(conditionOf(Subscriber, true, some("c1", "a1", "a2"))).toEqual([
      "((t.client_id || '') = $2 and t.account_id among($1))",
      [["a1", "a2"], "c1"],
    ]);
    expect(conditionOf(Pause, true, some("c1", "a1"))).toEqual([
      "(t.client_id = $2 and exists (select 1 from subscriber o where o.id = t.subscriber_id and o.account_id = $1))",
      ["a1", "c1"],
    ]);
  });

  it("holds for each company as the access there says", () => {
    const [condition] = conditionOf(Subscriber, true, whole("c1"), some("c2", "a1"));
    expect(condition).toBe("(t.client_id = $1 or ((t.client_id || '') = $3 and t.account_id = $2))");
  });

  it("is never met without an account, and without a company", () => {
    expect(conditionOf(Subscriber, true, some("c1"))[0]).toBe("1 = 0");
    expect(conditionOf(ClientBankAccount, false, some("c1", "a1"))[0]).toBe("1 = 0");
    expect(conditionOf(Subscriber, true)[0]).toBe("1 = 0");
  });

  it("shows who looks after some accounts the company itself", () => {
    expect(conditionOf(Client, true, some("c1", "a1"))).toEqual(["t.id = $1", ["c1"]]);
  });
});

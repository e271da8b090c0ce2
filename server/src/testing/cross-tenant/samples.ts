import { mark, markedId, markedNumber, type Prober } from "./marks";
import type { Sample } from "./operations";

let keys = 0;

/**
 * What arguments hold that a probe does not vary: everything points at the prober's own things. What an id is of is
 * told by the argument's name, or by the root field's where it is called just `id`.
 */
export function sampleOf(prober: Prober | null, root: string): Sample {
  const seat = prober?.seat ?? ({ tenant: "a", line: 1 } as const);
  const line = { tenant: seat.tenant, line: seat.line === 0 ? 1 : seat.line } as const;
  const company = { tenant: seat.tenant, line: 0 } as const;
  const ids: readonly (readonly [RegExp, string])[] = [
    [/costCentre/i, markedId("cst", company)],
    [/program/i, markedId("prg", company)],
    [/spendingLimitId/i, markedId("lim", line)],
    [/account/i, markedId("acc", seat, 0, "c")],
    [/attachment/i, markedId("att", seat)],
    [/appeal/i, markedId("apl", seat)],
    [/payment/i, markedId("pay", company)],
    [/session/i, mark(seat, "p", "session.public_id")],
    [/token/i, markedId("tok", seat)],
    [/subscriber/i, markedId("sub", line)],
    [/order/i, markedId("ord", line)],
    [/invitation/i, markedId("ivt", company)],
    [/person/i, markedId("vwr", seat)],
    [/client/i, markedId("cl", company)],
  ];
  const idCalled = (word: string): string =>
    ids.find(([name]) => name.test(word))?.[1] ?? markedId("sub", line);
  const scalars: Readonly<Record<string, (name: string) => unknown>> = {
    ID: (name) => idCalled(name === "id" ? root : name),
    String: (name) => {
      if (name === "email") return "somebody@example.com";
      return name === "idempotencyKey" ? `key-${String((keys += 1))}` : "Some text 1234";
    },
    Int: () => 5,
    Float: () => 1,
    Long: () => 1,
    Boolean: () => true,
    PhoneNumber: () => markedNumber(line),
    DateTime: () => "2026-12-01T12:00:00Z",
    Date: (name) => (name === "from" || name === "through" ? "2026-11-10" : "2026-12-01"),
    Month: () => "2026-11",
    Decimal: () => "1.00",
  };
  return (scalar, name) => {
    const sample = scalars[scalar];
    if (!sample) throw new Error(`say in testing/cross-tenant/samples.ts what a ${scalar} is like`);
    return sample(name);
  };
}

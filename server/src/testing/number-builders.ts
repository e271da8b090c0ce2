import { nationalNumber } from "@kabinet/shared";
import { categoryTurn, numberCategory } from "../modules/line/number-pool/number-pool.policy";
import { PoolNumber, PoolNumberState } from "../modules/line/number-pool/pool-number.entity";
import { build, type Into } from "./builders";

/** A number of the operator's that can be chosen. */
export function buildPoolNumber(
  into: Into,
  number: string,
  overrides: Partial<PoolNumber> = {},
): Promise<PoolNumber> {
  const { code } = numberCategory(number);
  return build(into, PoolNumber, {
    number,
    nationalNumber: nationalNumber(number),
    category: code,
    state: PoolNumberState.AVAILABLE,
    stateUntil: null,
    offerPlace: categoryTurn(code),
    heldFor: null,
    heldBy: null,
    heldSince: null,
    orderId: null,
    ...overrides,
  });
}

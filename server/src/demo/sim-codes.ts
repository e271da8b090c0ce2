import type { SimCode } from "../modules/line/sim-code/sim-code.entity";
import { sealedCodes } from "../modules/line/sim-code/sim-code.store";
import { SimState, type Sim } from "../modules/company/subscriber/sim.entity";
import type { SecretBox } from "../platform/secrets/secret-box";
import { Random } from "./random";

/**
 * The codes of the SIM cards in use. The same seed gives the same codes; how they are sealed differs each time, as it
 * must.
 */
export function buildSimCodes(sims: readonly Sim[], secrets: SecretBox, seed: number): SimCode[] {
  return sims
    .filter(({ state }) => state !== SimState.RETIRED)
    .map(({ iccid }) => {
      const random = new Random(`${String(seed)}:sim-codes:${iccid}`);
      return sealedCodes(secrets, iccid, {
        pin1: random.digits(4),
        puk1: random.digits(8),
        pin2: random.digits(4),
        puk2: random.digits(8),
      });
    });
}

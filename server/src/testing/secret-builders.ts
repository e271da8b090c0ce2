import { SimCode } from "../modules/line/sim-code/sim-code.entity";
import type { Codes } from "../modules/line/sim-code/sim-code.policy";
import { sealedCodes } from "../modules/line/sim-code/sim-code.store";
import type { Sim } from "../modules/company/subscriber/sim.entity";
import type { SecretBox } from "../platform/secrets/secret-box";
import { build, type Into } from "./builders";
import { TEST_SECRETS } from "./test-app";

/** Codes that no other text of a test holds by chance. */
export const TEST_CODES: Codes = { pin1: "73519", puk1: "73519402", pin2: "840627", puk2: "84062795" };

/** The codes of a SIM card. */
export async function buildSimCodes(
  into: Into,
  { iccid }: Sim,
  codes: Codes = TEST_CODES,
  secrets: SecretBox = TEST_SECRETS,
): Promise<SimCode> {
  return build(into, SimCode, sealedCodes(secrets, iccid, codes));
}

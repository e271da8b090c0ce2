import type { Reader } from "../../../platform/database/database";
import { groupBy } from "../../../platform/group-by";
import { companyLinks } from "./call-forwarding.store";
import { closesLoop, linksOf } from "./forwarding-chain.policy";

/** A line, and the numbers that it may get. */
interface NumberedLine {
  readonly id: string;
  readonly clientId: string;
  readonly networkName: string;
  readonly numbers: readonly string[];
}

/** Which of the numbers that lines may get would let forwarded calls go round, by line. */
export async function loopingNumbers(
  reader: Reader,
  lines: readonly NumberedLine[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const choosing = lines.filter(({ numbers }) => numbers.length > 0);
  if (choosing.length === 0) return new Map();
  const clientIds = [...new Set(choosing.map(({ clientId }) => clientId))];
  const numbers = choosing.flatMap((line) => line.numbers);
  const links = groupBy(await companyLinks(reader, clientIds, numbers), ({ clientId }) => clientId);
  return new Map(
    choosing.map((line) => {
      const known = linksOf(links.get(line.clientId) ?? []);
      return [line.id, new Set(line.numbers.filter((number) => closesLoop(known, line.networkName, number)))];
    }),
  );
}

import type { Explanation } from "../../../orders/change";
import { fill } from "../../../platform/texts/fill";
import type { CompanyCalls } from "./company-calls.policy";

/**
 * What there is to know of the forwardings that lead to a number before it is given up: how many, for the company. The
 * line's own subscriber is told of no other line, not even that there are such.
 */
export function forwardingTies({ sources }: CompanyCalls, number: string): Explanation[] {
  const count = sources.get(number) ?? 0;
  return count > 0 ? [forwardingTie(count)] : [];
}

function forwardingTie(count: number): Explanation {
  return {
    code: "forwardedToThisNumber",
    isForCompany: true,
    text: fill(
      {
        ru: "На прежний номер переадресованы звонки других номеров компании: {n}. Сама переадресация не изменится: укажите в ней новый номер, иначе эти звонки не дойдут.",
        be: "На ранейшы нумар пераадрасаваны званкі іншых нумароў кампаніі: {n}. Сама пераадрасацыя не зменіцца: задайце ў ёй новы нумар, інакш гэтыя званкі не дойдуць.",
        en: "Other numbers of the company forward calls to the old number: {n}. The forwardings do not change by themselves: set them to the new number, or those calls do not arrive.",
      },
      { n: count },
    ),
  };
}

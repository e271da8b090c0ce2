import type { SharedGround } from "../../../orders/change";
import { groupBy } from "../../../platform/group-by";
import { companyLinks } from "./call-forwarding.store";
import { companyCalls, type CompanyCalls } from "./company-calls.policy";

/**
 * Where the calls of a company go. A circle can come about by a forwarding as by a number: neither is judged while
 * another one of the company is.
 */
export const callsOfCompany: SharedGround<CompanyCalls> = {
  name: "calls",
  isolation: "company",

  async load(reader, targets) {
    const clientIds = [...new Set(targets.map(({ clientId }) => clientId))];
    const links = groupBy(await companyLinks(reader, clientIds), ({ clientId }) => clientId);
    return new Map(
      clientIds.map((clientId) => {
        const own = links.get(clientId) ?? [];
        const forwarded = own.filter(({ isOfNumbers }) => !isOfNumbers);
        const changing = own.filter(({ isOfNumbers }) => isOfNumbers);
        return [clientId, companyCalls(forwarded, changing)];
      }),
    );
  },
};

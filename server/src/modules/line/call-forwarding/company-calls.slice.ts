import type { SharedGround } from "../../../orders/change";
import { groupBy } from "../../../platform/group-by";
import { numbersMeantFor } from "../number-pool/number-pool.store";
import { companyLinks, linksLeadingTo, type CompanyLink } from "./call-forwarding.store";
import { companyCalls, type CompanyCalls } from "./company-calls.policy";
import type { ForwardingLink } from "./forwarding-chain.policy";

/**
 * Where the calls of a company go. A circle can come about by a forwarding as by a number: neither is judged while
 * another one is, of whichever company: a circle can lead through several. It is looked for when an order is placed and
 * again when it is carried out: of two that would close it together, whichever is looked at last finds the other.
 */
export const callsOfCompany: SharedGround<CompanyCalls> = {
  name: "calls",
  isolation: "operator",

  async load(reader, targets) {
    const clientIds = [...new Set(targets.map(({ clientId }) => clientId))];
    const links = groupBy(await companyLinks(reader, clientIds), ({ clientId }) => clientId);
    const ids = targets.map(({ id }) => id);
    const numbers = [
      ...targets.map(({ networkName }) => networkName),
      ...(await numbersMeantFor(reader, ids)),
    ];
    const leading = await linksLeadingTo(reader, numbers);
    return new Map(
      clientIds.map((clientId) => {
        const own = links.get(clientId) ?? [];
        const forwarded = own.filter(({ isOfNumbers }) => !isOfNumbers);
        const changing = own.filter(({ isOfNumbers }) => isOfNumbers);
        const outside = leading.filter((link) => link.clientId !== clientId).flatMap(bothWays);
        return [clientId, companyCalls(forwarded, changing, outside)];
      }),
    );
  },
};

/** What comes to one number of a line that is getting another may have come to the other. */
const bothWays = ({ from, to, isOfNumbers }: CompanyLink): ForwardingLink[] =>
  isOfNumbers
    ? [
        { from, to },
        { from: to, to: from },
      ]
    : [{ from, to }];

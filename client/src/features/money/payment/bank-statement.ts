import { graphql } from "../../../generated";
import type { PaymentProposalsQuery, RegisterPaymentsInput } from "../../../generated/graphql";

/** What a statement proposes. */
export const PaymentProposalsDocument = graphql(`
  query PaymentProposals($clientId: ID!, $statement: [String!]!) {
    paymentProposals(clientId: $clientId, statement: $statement) {
      proposals {
        line
        paidOn
        reference
        payerName
        payerAccount
        purpose
        mayRegister
        isSuggested
        why
        amount {
          amount
          currency
        }
        account {
          id
        }
        like {
          id
        }
      }
      otherDocuments
      problems {
        line
        message
      }
    }
  }
`);

/** What was read in a file. */
export type Proposals = NonNullable<PaymentProposalsQuery["paymentProposals"]>;

/** One payment of it. */
export type Proposal = Proposals["proposals"][number];

/** What somebody decides of one payment. */
export interface ProposalChoice {
  isChosen: boolean;
  /** Empty until one is chosen. */
  accountId: string;
  /** Why the server refused it; null where it did not. */
  refusal: string | null;
  /** It was refused for one like it: chosen once more, it is another. */
  isAlike: boolean;
}

/** How a proposal is shown at first: chosen where nothing speaks against it. */
export function firstChoice({ isSuggested, account, like }: Proposal): ProposalChoice {
  return { isChosen: isSuggested, accountId: account?.id ?? "", refusal: null, isAlike: like.length > 0 };
}

/** What is registered: the chosen payments, in the order of the file. */
export function chosenIn(
  proposals: readonly Proposal[],
  choices: readonly ProposalChoice[],
): RegisterPaymentsInput["payments"] {
  return proposals.flatMap(({ paidOn, amount, reference, payerAccount, purpose, mayRegister }, i) => {
    const choice = choices[i];
    if (!choice?.isChosen || !mayRegister) return [];
    const { accountId, isAlike } = choice;
    return [
      {
        ...{ accountId, paidOn, amount: amount.amount, reference, payerAccount },
        ...{ comment: purpose, acknowledgeLike: isAlike },
      },
    ];
  });
}

/** Bytes of one part: as base64 less than the longest text of a request, and without a rest. */
const PART = 66_000;

/** A file as base64, in parts of which none is too long. */
export async function fileParts(file: Blob): Promise<string[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return Array.from({ length: Math.ceil(bytes.length / PART) }, (_, i) =>
    btoa(Array.from(bytes.subarray(i * PART, (i + 1) * PART), (byte) => String.fromCharCode(byte)).join("")),
  );
}

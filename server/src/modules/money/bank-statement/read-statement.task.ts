import { dateIn, STATEMENT_BYTES_MAX, STATEMENT_PAYMENTS_MAX } from "@kabinet/shared";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import type { OperatorRequisites } from "../../catalogue/operator/operator-profile.policy";
import { accountsServed } from "../../company/account/account.store";
import type { Client } from "../../company/client/client.entity";
import { companyPaymentsNear } from "../payment/payment.store";
import { readStatement, type BankStatement } from "./bank-statement.policy";
import { bankStatementText } from "./bank-statement.texts";
import { paymentsTo, propose, type Proposal, type ProposalGround } from "./payment-proposal.policy";
import { PROPOSAL_LIKE_MAX, type PaymentProposal, type PaymentProposals } from "./payment-proposal.type";

/** Reads a bank statement of a company, and says which payments to the operator could be registered. */
export async function proposePayments(
  context: Context,
  { id: clientId, unp }: Client,
  requisites: OperatorRequisites,
  statement: string,
): Promise<PaymentProposals> {
  const { documents, problems } = statementIn(statement);
  const operator = { unp: requisites.unp, iban: requisites.bank.iban };
  const paid = paymentsTo(operator, documents);
  const others = documents.length - paid.length;
  if (paid.length > STATEMENT_PAYMENTS_MAX)
    return wrong(context, bankStatementText("TOO_MANY_PAYMENTS", { most: STATEMENT_PAYMENTS_MAX }));
  const days = paid.map(({ carriedOutOn, date }) => carriedOutOn ?? date);
  const [accounts, payments] = await Promise.all([
    accountsServed(context, clientId),
    companyPaymentsNear(context.database, viewerOf(context), clientId, days),
  ]);
  const today = dateIn(context.timeZone, context.clock.now());
  const isWhole = viewerOf(context).accesses.some(
    (access) => access.clientId === clientId && access.accountIds === null,
  );
  const ground: ProposalGround = { today, operator, unp, isWhole, accounts, payments };
  const byId = new Map(accounts.map((account) => [account.id, account]));
  return {
    proposals: propose(paid, ground).map((proposal) => ({
      ...shown(context, proposal),
      account: byId.get(proposal.accountId ?? "") ?? null,
    })),
    otherDocuments: others,
    problems: problems.map(({ line, text }) => ({ line, message: say(text, context.locale) })),
  };
}

/** What a file says that comes as base64. */
function statementIn(base64: string): BankStatement {
  const whole = (text: Text): BankStatement => ({ documents: [], problems: [{ line: null, text }] });
  if (base64.length > Math.ceil(STATEMENT_BYTES_MAX / 3) * 4)
    return whole(bankStatementText("TOO_LARGE", { kilobytes: STATEMENT_BYTES_MAX / 1_000 }));
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return whole(bankStatementText("NOT_BASE64"));
  return readStatement(Buffer.from(base64, "base64"));
}

function wrong({ locale }: Context, text: Text): PaymentProposals {
  return { proposals: [], otherDocuments: 0, problems: [{ line: null, message: say(text, locale) }] };
}

function shown({ locale }: Context, proposal: Proposal): Omit<PaymentProposal, "account"> {
  const { document, paidOn, known, like, mayRegister, isSuggested, why } = proposal;
  const { line, amount, number, payer, purpose } = document;
  return {
    ...{
      line,
      paidOn,
      amount,
      reference: number,
      payerName: payer.name,
      payerAccount: payer.account,
      purpose,
    },
    ...{ known, like: like.slice(0, PROPOSAL_LIKE_MAX), mayRegister, isSuggested },
    why: why && say(why, locale),
  };
}

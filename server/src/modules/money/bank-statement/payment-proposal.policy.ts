import type { Text } from "../../../platform/texts/text";
import { AccountState, type Account } from "../../company/account/account.entity";
import { PaymentState, type Payment } from "../payment/payment.entity";
import {
  accountKey,
  isKnown,
  isLike,
  isSameStated,
  referenceKey,
  registrationProblem,
  standsForMoney,
  type StatedPayment,
} from "../payment/payment.policy";
import type { StatementDocument } from "./bank-statement.policy";
import { bankStatementText } from "./bank-statement.texts";

/** What payments of a statement are judged by. */
export interface ProposalGround {
  readonly today: string;
  /** By what the operator is recognised as who is paid. */
  readonly operator: { readonly unp: string; readonly iban: string };
  /** УНП of the company. */
  readonly unp: string;
  /** Whether the viewer looks after the whole company: then there is no other account than those. */
  readonly isWhole: boolean;
  /** Accounts of the company that the viewer looks after. */
  readonly accounts: readonly Pick<Account, "id" | "number" | "state">[];
  /** What is there of the company near these days, in whichever state. */
  readonly payments: readonly Payment[];
}

/** A payment that could be registered. */
export interface Proposal {
  readonly document: StatementDocument;
  readonly paidOn: string;
  /** The account that the purpose names, or the only one there is; null where neither tells. */
  readonly accountId: string | null;
  /** The payment that it is already. */
  readonly known: Payment | null;
  readonly like: readonly Payment[];
  readonly mayRegister: boolean;
  /** Nothing speaks against it. */
  readonly isSuggested: boolean;
  /** What speaks against it, or what is to be chosen; null where nothing is. */
  readonly why: Text | null;
}

/** Those documents by which somebody paid the operator: everything else is no business of the cabinet's. */
export function paymentsTo(
  { unp, iban }: ProposalGround["operator"],
  documents: readonly StatementDocument[],
): StatementDocument[] {
  const isOperator = ({ account, unp: own }: StatementDocument["payee"]): boolean =>
    account === accountKey(iban) || own === unp;
  return documents.filter(({ payer, payee }) => isOperator(payee) && !isOperator(payer));
}

/** What becomes of payments of a statement to the operator, in the order of the file. */
export function propose(documents: readonly StatementDocument[], ground: ProposalGround): Proposal[] {
  const near = new NearPayments(ground.payments);
  const earlier = new Map<string, { readonly line: number; readonly stated: StatedPayment }[]>();
  return documents.map((document) => {
    const proposal = proposed(document, ground, near);
    const stated = statedIn(document);
    const before = earlier.get(referenceKey(stated.reference)) ?? [];
    const twin = before.find((other) => isSameStated(stated, other.stated));
    earlier.set(referenceKey(stated.reference), [...before, { line: document.line, stated }]);
    return twin && proposal.known === null
      ? refused(proposal, bankStatementText("TWICE_IN_STATEMENT", { line: twin.line }))
      : proposal;
  });
}

function proposed(document: StatementDocument, ground: ProposalGround, near: NearPayments): Proposal {
  const { today, unp } = ground;
  const stated = statedIn(document);
  const accountId = accountMeant(document.purpose, ground);
  const known = near.to(stated).find((other) => isKnown(stated, other)) ?? null;
  const like = near
    .to(stated)
    .filter(
      (other) =>
        standsForMoney(other) && isLike({ ...stated, accountId: accountId ?? other.accountId }, other),
    );
  const proposal: Proposal = {
    ...{ document, paidOn: stated.paidOn, accountId, known, like },
    ...{ mayRegister: true, isSuggested: false, why: null },
  };
  if (known) {
    const word = known.state === PaymentState.DENIED ? "REJECTED" : "KNOWN";
    return refused(proposal, bankStatementText(word, named(known)));
  }
  if (document.carriedOutOn === null) return refused(proposal, bankStatementText("NOT_CARRIED_OUT"));
  const problem = registrationProblem({ ...stated, comment: document.purpose.trim() || null }, today);
  if (problem) return refused(proposal, problem.text);
  const [first] = like;
  if (first) return { ...proposal, why: bankStatementText("ALIKE", named(first)) };
  const payer = document.payer.unp;
  if (payer !== "" && payer !== unp)
    return { ...proposal, why: bankStatementText("OTHER_PAYER", { unp: payer }) };
  if (accountId === null) return { ...proposal, why: bankStatementText("NO_ACCOUNT") };
  return { ...proposal, isSuggested: true };
}

const refused = (proposal: Proposal, why: Text): Proposal => ({
  ...proposal,
  ...{ mayRegister: false, isSuggested: false, why },
});

const named = ({ reference, paidOn }: Payment) => ({ reference, day: { day: paidOn } });

function statedIn({ number, carriedOutOn, date, amount, payer }: StatementDocument): StatedPayment {
  return { paidOn: carriedOutOn ?? date, amount, reference: number, payerAccount: payer.account };
}

/**
 * The account to which somebody paid: the one that the purpose names; where it names none, the company's only open one,
 * for who looks after all of it: of the others' accounts nobody else knows whether they are meant.
 */
export function accountMeant(
  purpose: string,
  { accounts, isWhole }: Pick<ProposalGround, "accounts" | "isWhole">,
): string | null {
  const words = new Set(purpose.split(/[^\p{L}\p{N}/-]+/u));
  const named = accounts.filter(({ number }) => words.has(number));
  const open = accounts.filter(({ state }) => state !== AccountState.CLOSED);
  const [only, ...others] = named.length > 0 ? named : isWhole ? open : [];
  return only && others.length === 0 && only.state !== AccountState.CLOSED ? only.id : null;
}

/** Payments by what two that are one, or like each other, have in common: the number, or the sum. */
class NearPayments {
  private readonly byKey = new Map<string, Payment[]>();

  constructor(payments: readonly Payment[]) {
    for (const payment of payments)
      for (const key of keysOf(payment)) {
        const there = this.byKey.get(key);
        if (there) there.push(payment);
        else this.byKey.set(key, [payment]);
      }
  }

  /** Those that could be one with it, each once. */
  to(stated: StatedPayment): Payment[] {
    return [...new Set(keysOf(stated).flatMap((key) => this.byKey.get(key) ?? []))];
  }
}

function keysOf({ reference, amount, paidOn }: Pick<Payment, "reference" | "amount" | "paidOn">): string[] {
  return [`number ${referenceKey(reference)}`, `sum ${String(amount)} ${paidOn}`];
}

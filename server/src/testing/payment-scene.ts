import type { Account } from "../modules/company/account/account.entity";
import type { Locale } from "@kabinet/shared";
import { buildAccount, buildClient } from "./builders";
import type { PaymentFilter } from "./generated/graphql";
import { graphql, inputOf, withWords, type AnswerTo } from "./graphql";
import type { TestApp } from "./test-app";
import { administratorOf, observerOf, oneOfStaff, withAccess, type TestViewer } from "./test-viewer";

graphql(`
  fragment SeenPayment on Payment {
    id paidOn amount { amount } state reference comment reason version registeredAt registeredByName decidedAt decidedByName
    viewerCanCancel viewerCanDecide account { id } sameAs { id } like { id }
  }
`);
const REGISTER = graphql(`
  mutation PaymentSceneRegister($input: RegisterPaymentInput!, $key: String!) {
    done: registerPayment(input: $input, idempotencyKey: $key) {
      payment { ...SeenPayment } like { id } userErrors { code field message }
    }
  }
`);
const LIST = graphql(`
  query PaymentSceneList($clientId: ID!, $filter: PaymentFilter) {
    client(id: $clientId) {
      balance { amount } viewerCanRegisterPayments
      payments(first: 100, filter: $filter) {
        nodes { ...SeenPayment } totalCount
        totals { confirmed { amount } unconfirmed { amount } byState { state count amount { amount } } }
      }
    }
  }
`);

/** What a mutation of a payment answers, with everything that tests look at. */
export type PaymentAnswer = AnswerTo<typeof REGISTER>["done"];
/** What tests look at in a payment. */
export type SeenPayment = NonNullable<PaymentAnswer["payment"]>;

let keys = 0;

/** A company with two accounts, another company, and those who look after them. */
export async function paymentScene(test: TestApp): Promise<{
  readonly clientId: string;
  readonly account: Account;
  readonly other: Account;
  readonly foreign: Account;
  readonly administrator: TestViewer;
  /** Administers the other account only. */
  readonly partly: TestViewer;
  readonly observer: TestViewer;
  readonly stranger: TestViewer;
  readonly staff: TestViewer;
}> {
  const client = await buildClient(test.database);
  const account = await buildAccount(test.database, { client, number: "1001" });
  const other = await buildAccount(test.database, { client, number: "1002" });
  const foreign = await buildAccount(test.database);
  return {
    clientId: client.id,
    ...{ account, other, foreign },
    administrator: administratorOf(client.id),
    partly: withAccess({ clientId: client.id, role: "administrator", accountIds: [other.id] }),
    observer: observerOf(client.id),
    stranger: administratorOf(foreign.clientId),
    staff: oneOfStaff(),
  };
}

/** Does something to payments: `act(test, as, "confirmPayment", { paymentId, version })`. */
export async function act(
  test: TestApp,
  as: TestViewer,
  mutation: string,
  input: object,
  { key, locale = "en" }: { readonly key?: string; readonly locale?: Locale } = {},
): Promise<PaymentAnswer> {
  const words = { registerPayment: mutation, RegisterPaymentInput: inputOf(mutation) };
  const variables = { input, key: key ?? `payment ${String((keys += 1))}` };
  const answer = await test.ask(withWords(REGISTER, words), variables, { as, locale });
  const done = answer.data?.done;
  if (!done) throw new Error(answer.errors?.[0]?.extensions.code ?? "nothing was answered");
  return done;
}

/** The same where nothing is refused. */
export async function done(
  test: TestApp,
  as: TestViewer,
  mutation: string,
  input: object,
): Promise<SeenPayment> {
  const { payment, userErrors } = await act(test, as, mutation, input);
  if (!payment) throw new Error(`${mutation} was refused: ${JSON.stringify(userErrors)}`);
  return payment;
}

/** The code for which something is refused, in whichever place of the answer; null when it is not. */
export async function refusal(
  test: TestApp,
  as: TestViewer,
  mutation: string,
  input: object,
): Promise<string | null> {
  try {
    const { payment, userErrors } = await act(test, as, mutation, input);
    return payment ? null : (userErrors[0]?.code ?? "");
  } catch (error) {
    return (error as Error).message;
  }
}

/** The payments of a company, its balance, and what they come to. */
export async function listed(test: TestApp, as: TestViewer, clientId: string, filter: PaymentFilter = {}) {
  const { client } = await test.data(LIST, { clientId, filter }, { as });
  if (!client) throw new Error("there is no such company");
  const { nodes, totalCount, totals } = client.payments;
  if (totalCount !== nodes.length) throw new Error("the count is not that of the list");
  return {
    ids: nodes.map(({ id }) => id),
    nodes,
    balance: client.balance.amount,
    canRegister: client.viewerCanRegisterPayments,
    confirmed: totals.confirmed.amount,
    unconfirmed: totals.unconfirmed.amount,
    byState: Object.fromEntries(totals.byState.map((each) => [each.state, [each.count, each.amount.amount]])),
  };
}

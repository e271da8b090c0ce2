import type { SignedIn } from "../platform/authorization/viewer";
import { changeOf, graphql, ownMutation, withWords, type AnswerTo } from "./graphql";
import { workUntilIdle } from "./order-scene";
import type { TestApp } from "./test-app";

graphql(`
  fragment AskedMonths on OrderPrice {
    months { month alreadyOwed { amount } added { amount } total { amount } without { amount } }
  }
`);
graphql(`
  fragment AskedOrder on Order {
    id kind state stateReason { code message } runAt revertAt viewerCanCancel viewerCanUndo viewerCanConfirm
    price { once { amount } monthlyBefore { amount } monthlyAfter { amount } from ...AskedMonths }
    differences { label before after } warnings { code } history { state message } undoes { id }
  }
`);
const PREVIEW = graphql(`
  query OrderRequestsPreview($input: ChangeInput!) {
    previewOrder(input: $input) {
      digest differences { label before after } warnings { code }
      price { once { amount } monthlyBefore { amount } monthlyAfter { amount } ...AskedMonths }
      betterDate { runAt saves { amount } } userErrors { code message }
    }
  }
`);
const PLACE = graphql(`
  mutation OrderRequestsPlace($input: ChangeInput!, $key: String!, $digest: String) {
    placed: placeOrder(input: $input, idempotencyKey: $key, previewDigest: $digest) {
      order { ...AskedOrder } userErrors { code message }
    }
  }
`);
const UNDO = graphql(`
  mutation OrderRequestsUndo($id: ID!, $key: String!) {
    done: undoOrder(input: { orderId: $id }, idempotencyKey: $key) {
      order { ...AskedOrder } userErrors { code message }
    }
  }
`);
const RESCHEDULE = graphql(`
  mutation OrderRequestsReschedule($id: ID!, $runAt: DateTime!, $revertAt: DateTime, $key: String!) {
    rescheduleOrder(input: { orderId: $id, runAt: $runAt, revertAt: $revertAt }, idempotencyKey: $key) {
      order { ...AskedOrder } userErrors { code message }
    }
  }
`);
const ORDER = graphql(`query OrderRequestsOrder($id: ID!) { order(id: $id) { ...AskedOrder } }`);

type Raw = AnswerTo<typeof PLACE>["placed"];

/** An order as tests ask for it. */
export type AskedOrder = NonNullable<Raw["order"]>;

/** The months of a price as tests read them: «2026-12: 32.90 + 2.50 = 35.40, without 32.90». */
export function monthsOf({ price }: { readonly price: Pick<AskedOrder["price"], "months"> }): string[] {
  return price.months.map(
    ({ month, alreadyOwed, added, total, without }) =>
      `${month}: ${alreadyOwed.amount} + ${added.amount} = ${total.amount}, without ${without.amount}`,
  );
}

/** What a write of an order answers, as tests ask for it. */
export interface AskedPayload {
  readonly order: AskedOrder | null;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
}

type Previewed = AnswerTo<typeof PREVIEW>["previewOrder"];

/** What a preview answers, as tests ask for it. */
export interface AskedPreview extends Omit<AskedPayload, "order"> {
  readonly price: Previewed["price"];
  readonly differences: Previewed["differences"];
  readonly betterDate: Previewed["betterDate"];
  readonly warnings: readonly string[];
  readonly digest: string;
}

/** Orders, previews and acts of one viewer, each with a key of its own. */
export class OrderRequests {
  private keys = 0;

  constructor(
    private readonly test: TestApp,
    private readonly as: SignedIn,
    private readonly subscriberId = "sub_1",
  ) {}

  /** Works a change of the line out. */
  async preview(kind: string, input: object = {}): Promise<AskedPreview> {
    const change = changeOf(kind, { subscriberId: this.subscriberId, ...input });
    const { previewOrder } = await this.test.data(PREVIEW, { input: change }, { as: this.as });
    return {
      ...previewOrder,
      ...told(previewOrder),
      warnings: previewOrder.warnings.map(({ code }) => code),
    };
  }

  /** Places a change of the line. */
  async place(kind: string, input: object = {}, previewDigest?: string): Promise<AskedPayload> {
    const variables = {
      input: { subscriberId: this.subscriberId, ...input },
      key: this.key(),
      digest: previewDigest,
    };
    const { placed } = await this.test.data(ownMutation(PLACE, kind), variables, { as: this.as });
    return payload(placed);
  }

  /** Cancels, confirms or undoes an order. */
  async act(name: "cancelOrder" | "confirmOrder" | "undoOrder", orderId: string): Promise<AskedPayload> {
    const variables = { id: orderId, key: this.key() };
    const { done } = await this.test.data(withWords(UNDO, { undoOrder: name }), variables, { as: this.as });
    return payload(done);
  }

  /** Moves an order to another time. */
  async reschedule(orderId: string, runAt: string, revertAt?: string): Promise<AskedPayload> {
    const variables = { id: orderId, runAt, revertAt, key: this.key() };
    const { rescheduleOrder } = await this.test.data(RESCHEDULE, variables, { as: this.as });
    return payload(rescheduleOrder);
  }

  /** Places a change and lets it be done at once. */
  async done(kind: string, input: object = {}): Promise<AskedOrder> {
    const { order, messages } = await this.place(kind, input);
    if (!order) throw new Error(`${kind} is refused: ${messages.join(" ")}`);
    await this.settle();
    return this.order(order.id);
  }

  /** Lets everything be done that is due. */
  async settle(): Promise<void> {
    await workUntilIdle(this.test.database, this.test.clock);
    this.test.clock.advance(1_000);
  }

  /** An order as it is now. */
  async order(id: string): Promise<AskedOrder> {
    const { order } = await this.test.data(ORDER, { id }, { as: this.as });
    if (!order) throw new Error(`there is no order ${id}`);
    return order;
  }

  private key(): string {
    this.keys += 1;
    return `${this.as.id} ${String(this.keys)}`;
  }
}

function payload(raw: Raw): AskedPayload {
  return { order: raw.order, ...told(raw) };
}

function told({ userErrors }: Pick<Raw, "userErrors">): Omit<AskedPayload, "order"> {
  return { codes: userErrors.map(({ code }) => code), messages: userErrors.map(({ message }) => message) };
}

import type { SignedIn } from "../platform/authorization/viewer";
import { workUntilIdle } from "./order-scene";
import type { TestApp } from "./test-app";

const MONTHS = "months { month alreadyOwed { amount } added { amount } total { amount } without { amount } }";
const ORDER = `id kind state stateReason { code message } runAt revertAt viewerCanCancel viewerCanUndo viewerCanConfirm
  price { once { amount } monthlyBefore { amount } monthlyAfter { amount } from ${MONTHS} }
  differences { label before after } warnings { code } history { state message } undoes { id }`;

/** An order as tests ask for it. */
export interface AskedOrder {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly stateReason: { readonly code: string; readonly message: string } | null;
  readonly viewerCanCancel: boolean;
  readonly viewerCanUndo: boolean;
  readonly price: AskedPrice;
  readonly differences: readonly Readonly<Record<"label" | "before" | "after", string | null>>[];
  readonly history: readonly { readonly state: string; readonly message: string }[];
}

interface Amount {
  readonly amount: string;
}

/** What an order costs, as tests ask for it. */
interface AskedPrice extends Readonly<Record<"once" | "monthlyBefore" | "monthlyAfter", Amount>> {
  readonly months: readonly ({ readonly month: string } & Readonly<
    Record<"alreadyOwed" | "added" | "total" | "without", Amount>
  >)[];
}

/** The months of a price as tests read them: «2026-12: 32.90 + 2.50 = 35.40, without 32.90». */
export function monthsOf({ price }: { readonly price: AskedPrice }): string[] {
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

interface Raw {
  readonly order: AskedOrder | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

/** What a preview answers, as tests ask for it. */
export interface AskedPreview extends Omit<AskedPayload, "order"> {
  readonly price: AskedOrder["price"];
  readonly differences: AskedOrder["differences"];
  readonly betterDate: { readonly runAt: string; readonly saves: Amount } | null;
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
    const change = { [kind]: { subscriberId: this.subscriberId, ...input } };
    const { previewOrder } = await this.test.data<{
      previewOrder: Raw & Omit<AskedPreview, "warnings"> & { warnings: readonly { code: string }[] };
    }>(
      `query ($input: ChangeInput!) { previewOrder(input: $input) { digest differences { label before after } warnings { code }
        price { once { amount } monthlyBefore { amount } monthlyAfter { amount } ${MONTHS} } betterDate { runAt saves { amount } } userErrors { code message } } }`,
      { input: change },
      { as: this.as },
    );
    return {
      ...previewOrder,
      ...told(previewOrder),
      warnings: previewOrder.warnings.map(({ code }) => code),
    };
  }

  /** Places a change of the line. */
  async place(kind: string, input: object = {}, previewDigest?: string): Promise<AskedPayload> {
    const type = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Input`;
    const data = await this.test.data<Record<string, Raw>>(
      `mutation ($input: ${type}!, $key: String!, $previewDigest: String) {
        ${kind}(input: $input, idempotencyKey: $key, previewDigest: $previewDigest) {
          order { ${ORDER} } userErrors { code message } } }`,
      { input: { subscriberId: this.subscriberId, ...input }, key: this.key(), previewDigest },
      { as: this.as },
    );
    return payload(data[kind]);
  }

  /** Cancels, confirms or undoes an order. */
  async act(name: "cancelOrder" | "confirmOrder" | "undoOrder", orderId: string): Promise<AskedPayload> {
    const data = await this.test.data<Record<string, Raw>>(
      `mutation ($id: ID!, $key: String!) { ${name}(input: { orderId: $id }, idempotencyKey: $key) {
        order { ${ORDER} } userErrors { code message } } }`,
      { id: orderId, key: this.key() },
      { as: this.as },
    );
    return payload(data[name]);
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
    const { order } = await this.test.data<{ order: AskedOrder }>(
      `query ($id: ID!) { order(id: $id) { ${ORDER} } }`,
      { id },
      { as: this.as },
    );
    return order;
  }

  private key(): string {
    this.keys += 1;
    return `${this.as.id} ${String(this.keys)}`;
  }
}

function payload(raw: Raw | undefined): AskedPayload {
  if (!raw) throw new Error("the mutation answered nothing");
  return { order: raw.order, ...told(raw) };
}

function told({ userErrors }: Pick<Raw, "userErrors">): Omit<AskedPayload, "order"> {
  return { codes: userErrors.map(({ code }) => code), messages: userErrors.map(({ message }) => message) };
}

import {
  INVOICE_EMAILS_OF_COMPANY,
  INVOICE_EMAILS_TO_ADDRESS,
  INVOICES_ORDERED_MAX,
  mailboxOf,
} from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { postAbout } from "../../../platform/mail/outbox.store";
import { newId } from "../../../platform/new-id";
import { lockClient } from "../../company/client/client.store";
import { InvoiceFileFormat } from "../invoice-file/invoice-file.type";
import { invoiceWindow } from "../invoice/invoice-window.policy";
import type { Invoice } from "../invoice/invoice.entity";
import { invoicesSeen } from "../invoice/invoice.store";
import { InvoiceSending, InvoiceSendingState } from "./invoice-sending.entity";
import { brokenLimit, checkOrder, dayBefore } from "./invoice-sending.policy";
import { addSendings, sendingsOrdered, sentSince } from "./invoice-sending.store";
import { INVOICE_MAIL } from "./invoice-sending.task";
import { sendingText } from "./invoice-sending.texts";

/** Which invoices are ordered, and where to. */
@InputType({ description: "Which invoices are ordered to which e-mail address, and as what." })
class OrderInvoiceInput {
  @Field(() => [ID], {
    description: `The invoices, of one company; 1 to ${String(INVOICES_ORDERED_MAX)}. Each comes in a message of its own.`,
  })
  invoiceIds!: string[];

  @Field(() => String, { description: "The e-mail address to which they go." })
  email!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "That the address is right though its domain looks mistyped (EMAIL_LIKELY_MISTYPED).",
  })
  isEmailConfirmed!: boolean;

  @Field(() => [InvoiceFileFormat], {
    defaultValue: [InvoiceFileFormat.PDF],
    description: "As what: a document, a workbook, or both.",
  })
  formats!: InvoiceFileFormat[];
}

/** What was ordered. */
@ObjectType({ description: "What was ordered, one sending for each invoice." })
class OrderInvoicePayload {
  @Field(() => [InvoiceSending], { description: "The sendings; empty when it is refused." })
  sendings!: readonly InvoiceSending[];

  @Field(() => [UserError], { description: "Why it is refused; empty when it is ordered." })
  userErrors!: readonly UserError[];
}

async function orderInvoice(
  context: Context,
  input: OrderInvoiceInput,
  idempotencyKey: string,
): Promise<OrderInvoicePayload> {
  const orderingId = newId("ivo", context.clock.now());
  const { result, userErrors } = await writeOnce(actingOf(context), {
    idempotencyKey,
    request: { orderInvoice: input },
    resultId: orderingId,
    make: (unit) => order(unit, context, orderingId, input),
    find: async (unit, id) => {
      const found = await sendingsOrdered(unit, viewerOf(context), id);
      return found.length > 0 ? found : null;
    },
  });
  return { sendings: result ?? [], userErrors };
}

async function order(
  unit: Unit,
  context: Context,
  orderingId: string,
  input: OrderInvoiceInput,
): Promise<InvoiceSending[]> {
  const { locale, clock, timeZone } = context;
  const viewer = viewerOf(context);
  const formats = [...new Set(input.formats)].sort();
  const invoiceIds = [...new Set(input.invoiceIds)];
  const checked = checkOrder({ ...input, invoiceIds, formats });
  if ("code" in checked) throw refuse(checked.code, locale, checked.text, { field: [checked.field] });
  const { address } = checked;
  const invoices = await wanted(unit, context, invoiceIds);
  const clientId = invoices[0]?.clientId ?? "";
  const now = clock.now();
  const limit = brokenLimit(
    await sentSince(unit, { clientId, mailbox: mailboxOf(address) }, dayBefore(now)),
    invoices.length,
  );
  if (limit)
    throw refuse("TOO_MANY_INVOICE_EMAILS", locale, limit.text, { field: ["email"], opensAt: limit.opensAt });
  const dueAt = invoiceWindow(now, timeZone)?.opensAt ?? now;
  const sendings = invoices.map((invoice) =>
    Object.assign(new InvoiceSending(), {
      ...{ id: newId("ivs", now), orderingId, clientId, accountId: invoice.accountId },
      ...{ invoiceId: invoice.id, email: address, formats: formats.join(","), locale },
      ...{ orderedAt: now, orderedById: viewer.id, orderedByName: viewer.name },
      ...{ state: InvoiceSendingState.QUEUED, dueAt, attempts: 0 },
      ...{ settledAt: null, failure: null, refusal: null, reportedAt: null, report: null },
      mailbox: mailboxOf(address),
    }),
  );
  await addSendings(unit, sendings);
  const numberOf = new Map(invoices.map(({ id, number }) => [id, number]));
  for (const { id, invoiceId } of sendings) {
    await postAbout(unit, { clientId, kind: INVOICE_MAIL, address, locale, aboutId: id }, now, dueAt);
    const after = { number: numberOf.get(invoiceId), email: address, formats };
    await audit(unit, now, viewer, "invoice.ordered", { clientId, subjectId: invoiceId, after });
  }
  return sendings;
}

/** The invoices in the order given, while nobody else orders any of the company: what is counted stays true. */
async function wanted(unit: Unit, context: Context, ids: readonly string[]): Promise<Invoice[]> {
  const { locale } = context;
  const field = ["invoiceIds"];
  const found = new Map(
    (await invoicesSeen(unit, viewerOf(context), ids)).map((invoice) => [invoice.id, invoice]),
  );
  const missing = ids.findIndex((id) => !found.has(id));
  if (missing >= 0)
    throw refuse("NOT_FOUND", locale, sendingText("NOT_FOUND"), {
      field: [...field, String(missing)],
      elementIndex: missing,
    });
  const [clientId = "", ...others] = new Set([...found.values()].map((invoice) => invoice.clientId));
  if (others.length > 0) throw refuse("INVALID_INPUT", locale, sendingText("ONE_COMPANY"), { field });
  await lockClient(unit, context, clientId);
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The mutation. */
@Resolver()
export class OrderInvoiceResolver {
  @May("invoice.order")
  @Mutation(() => OrderInvoicePayload, {
    description:
      "Orders invoices to an e-mail address: each comes as a document, a workbook or both in a message of its own. `Invoice.sendings` says what became of it; a mail server that does not answer is tried again for a day. While invoices are formed (`invoiceWindow`) it can be ordered and is sent on the day that opens; so is what is to be tried again then. " +
      `At most ${String(INVOICE_EMAILS_OF_COMPANY)} invoices of a company, and ${String(INVOICE_EMAILS_TO_ADDRESS)} to an address, in 24 hours. Errors: NOT_FOUND, EMAIL_INVALID, EMAIL_LIKELY_MISTYPED, INVALID_INPUT, TOO_MANY_INVOICE_EMAILS, FORBIDDEN.`,
  })
  orderInvoice(
    @Ctx() context: Context,
    @Arg("input", () => OrderInvoiceInput, { description: "What is ordered, and where to." })
    input: OrderInvoiceInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<OrderInvoicePayload> {
    return orderInvoice(context, input, idempotencyKey);
  }
}

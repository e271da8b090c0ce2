import { dateIn, POSTAL_ADDRESS_MAX, POSTAL_ADDRESS_MIN } from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse, type Refused } from "../../../platform/graphql/refused";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { newId } from "../../../platform/new-id";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { Client, InvoiceDeliveryMethod } from "../../company/client/client.entity";
import { lockClient, setInvoiceDelivery } from "../../company/client/client.store";
import { checkDelivery, deliveryHolds, type CheckedDelivery } from "./invoice-delivery.policy";
import { keepDeliveryChange } from "./invoice-delivery.store";
import { invoiceDeliveryText } from "./invoice-delivery.texts";

/** How a company is to get its invoices. */
@InputType({ description: "How a company is to get its invoices." })
class ChangeInvoiceDeliveryInput {
  @Field(() => ID, { description: "The company." })
  clientId!: string;

  @Field(() => InvoiceDeliveryMethod, { description: "How they are to be delivered." })
  method!: InvoiceDeliveryMethod;

  @Field(() => String, {
    nullable: true,
    description:
      "Where: an e-mail address, or for post and courier a postal address in one line of 10 to 300 characters; none for the cabinet.",
  })
  address?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "That an e-mail address is right though its domain looks mistyped (EMAIL_LIKELY_MISTYPED).",
  })
  isAddressConfirmed!: boolean;
}

/** The company with its new delivery. */
@ObjectType({ description: "The company with its new delivery of invoices." })
class ChangeInvoiceDeliveryPayload {
  @Field(() => Client, { nullable: true, description: "The company; null when refused." })
  client!: Client | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

/** The mutation. */
@Resolver()
export class ChangeInvoiceDeliveryResolver {
  @May("invoiceDelivery.change")
  @Mutation(() => ChangeInvoiceDeliveryPayload, {
    description:
      "Changes how and where a company gets its invoices, at any time of the month. It holds from the invoice of the current month (`Client.invoiceDeliveryHolds`); invoices that are being formed, on the first days of a month, go as it was set before. Errors: NOT_FOUND, EMAIL_INVALID, EMAIL_LIKELY_MISTYPED, INVALID_INPUT, DELIVERY_UNCHANGED.",
  })
  async changeInvoiceDelivery(
    @Ctx() context: Context,
    @Arg("input", () => ChangeInvoiceDeliveryInput, { description: "The delivery that is wished." })
    input: ChangeInvoiceDeliveryInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<ChangeInvoiceDeliveryPayload> {
    const { result, userErrors } = await writeOnce(actingOf(context), {
      idempotencyKey,
      request: { changeInvoiceDelivery: input },
      resultId: input.clientId,
      make: (unit) => change(unit, context, input),
      find: (unit, id) => lockClient(unit, context, id),
    });
    return { client: result, userErrors };
  }
}

async function change(unit: Unit, context: Context, input: ChangeInvoiceDeliveryInput): Promise<Client> {
  const { locale, clock, timeZone } = context;
  const client = await lockClient(unit, context, input.clientId);
  if (!client) throw refuse("NOT_FOUND", locale, invoiceDeliveryText("noClient"), { field: ["clientId"] });
  const before = { method: client.invoiceDeliveryMethod, address: client.invoiceDeliveryAddress };
  const checked = checkDelivery(before, input.method, input.address ?? "", input.isAddressConfirmed);
  if (!("delivery" in checked)) throw refused(context, checked);
  const { delivery: after } = checked;
  const now = clock.now();
  const { invoiceFormingFirstDays } = operatorProfile().windows;
  const holds = deliveryHolds(dateIn(timeZone, now), invoiceFormingFirstDays);
  const viewer = viewerOf(context);
  await setInvoiceDelivery(unit, client.id, after);
  await keepDeliveryChange(unit, {
    id: newId("idc", now),
    clientId: client.id,
    changedAt: now,
    changedById: viewer.id,
    changedByName: viewer.name,
    methodBefore: before.method,
    addressBefore: before.address,
    ...after,
    holdsFrom: holds.from,
  });
  const subject = { clientId: client.id, subjectId: client.id, before, after };
  await audit(unit, now, viewer, "client.invoiceDeliveryChanged", subject);
  return Object.assign(client, {
    invoiceDeliveryMethod: after.method,
    invoiceDeliveryAddress: after.address,
  });
}

const BOUNDS = { min: POSTAL_ADDRESS_MIN, max: POSTAL_ADDRESS_MAX };

function refused(
  { locale }: Context,
  { refusal, meant = "" }: Exclude<CheckedDelivery, { delivery: unknown }>,
): Refused {
  const field = { field: ["address"] };
  switch (refusal) {
    case "EMAIL_LIKELY_MISTYPED":
      return refuse(refusal, locale, invoiceDeliveryText(refusal, { meant }), field);
    case "EMAIL_INVALID":
      return refuse(refusal, locale, invoiceDeliveryText(refusal), field);
    case "DELIVERY_UNCHANGED":
      return refuse(refusal, locale, invoiceDeliveryText(refusal));
    case "POSTAL_ADDRESS_INVALID":
      return refuse("INVALID_INPUT", locale, invoiceDeliveryText(refusal, BOUNDS), field);
    case "ADDRESS_NOT_WANTED":
      return refuse("INVALID_INPUT", locale, invoiceDeliveryText(refusal), field);
  }
}

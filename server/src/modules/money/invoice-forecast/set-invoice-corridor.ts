import { MICRO_PER_ROUBLE } from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { Decimal } from "../../../platform/graphql/scalars";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { Account } from "../../company/account/account.entity";
import { lockAccount } from "../../company/account/account.store";
import { checkCorridor, CORRIDOR_MAX } from "./invoice-corridor.policy";
import { dropCorridor, keepCorridor, lockCorridor } from "./invoice-corridor.store";
import { corridorText } from "./invoice-corridor.texts";

const BOUND = "0 to 1,000,000 in whole kopecks; null: no such bound.";

/** Between which sums the invoices of an account are expected. */
@InputType({ description: "Between which sums the invoices of an account are expected." })
class SetInvoiceCorridorInput {
  @Field(() => ID, { description: "The account." })
  accountId!: string;

  @Field(() => Decimal, { nullable: true, description: `The least that is expected, ${BOUND}` })
  atLeast?: string | null;

  @Field(() => Decimal, { nullable: true, description: `The most that is expected, ${BOUND}` })
  atMost?: string | null;
}

/** The account with its new corridor. */
@ObjectType({ description: "The account with its new corridor." })
class SetInvoiceCorridorPayload {
  @Field(() => Account, { nullable: true, description: "The account; null when refused." })
  account!: Account | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

/** The mutation. */
@Resolver()
export class SetInvoiceCorridorResolver {
  @May("invoiceCorridor.set")
  @Mutation(() => SetInvoiceCorridorPayload, {
    description:
      "Says between which sums the invoices of an account are expected, in place of what was said before; without any bound nothing is expected any more. The viewer is told by mail when the next invoice will leave it. Errors: NOT_FOUND, INVALID_INPUT.",
  })
  async setInvoiceCorridor(
    @Ctx() context: Context,
    @Arg("input", () => SetInvoiceCorridorInput, { description: "The bounds." })
    input: SetInvoiceCorridorInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<SetInvoiceCorridorPayload> {
    const { result, userErrors } = await writeOnce(actingOf(context), {
      idempotencyKey,
      request: { setInvoiceCorridor: input },
      resultId: input.accountId,
      make: (unit) => setCorridor(unit, context, input),
      find: (unit, id) => lockAccount(unit, viewerOf(context), id),
    });
    context.made.clear();
    return { account: result, userErrors };
  }
}

async function setCorridor(unit: Unit, context: Context, input: SetInvoiceCorridorInput): Promise<Account> {
  const { locale, clock } = context;
  const viewer = viewerOf(context);
  const account = await lockAccount(unit, viewer, input.accountId);
  if (!account) throw refuse("NOT_FOUND", locale, corridorText("NO_ACCOUNT"), { field: ["accountId"] });
  const checked = checkCorridor(input.atLeast ?? null, input.atMost ?? null);
  if (!("bounds" in checked)) {
    const { refusal, field } = checked;
    const bound = { most: CORRIDOR_MAX / MICRO_PER_ROUBLE, currency: operatorProfile().currency };
    const text = refusal === "AMOUNT" ? corridorText(refusal, bound) : corridorText(refusal);
    throw refuse("INVALID_INPUT", locale, text, { field: [field] });
  }
  const { bounds } = checked;
  const before = await lockCorridor(unit, account.id);
  const now = clock.now();
  if (bounds.atLeast === null && bounds.atMost === null) await dropCorridor(unit, account.id);
  else
    await keepCorridor(unit, {
      ...{ accountId: account.id, clientId: account.clientId, ...bounds },
      ...{ setAt: now, setById: viewer.id, setByName: viewer.name },
      // What other bounds were told of is new under these.
      ...{ toldMonth: null, toldSide: null },
    });
  await audit(unit, now, viewer, "invoiceCorridor.set", {
    clientId: account.clientId,
    subjectId: account.id,
    before: { atLeast: before?.atLeast ?? null, atMost: before?.atMost ?? null },
    after: { ...bounds },
  });
  return account;
}

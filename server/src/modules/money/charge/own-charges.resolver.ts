import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../../platform/graphql/context";
import { CalendarMonth } from "../../../platform/graphql/scalars";
import { Account } from "../../company/account/account.entity";
import { accountOf } from "../../company/account/account.store";
import { Client } from "../../company/client/client.entity";
import { ChargeLine } from "./month-charges.type";
import { ownChargesOfAccount, ownChargesOfClient } from "./own-charges.store";
import { OwnCharges } from "./own-charges.type";

const MONTH =
  "The month, YYYY-MM: the current one, which it is when it is left out, or one of the two before it.";

/** What charges of no line add to accounts. */
@Resolver(() => Account)
export class AccountChargesResolver {
  @FieldResolver(() => OwnCharges, {
    description:
      "What the account has to pay besides the charges of its lines: its own monthly fees and, where it is the first of its " +
      "company by number, the company's. A month that is not shown gets CHARGES_MONTH_NOT_SHOWN.",
  })
  ownCharges(
    @Root() account: Account,
    @Ctx() context: Context,
    @Arg("month", () => CalendarMonth, { nullable: true, description: MONTH }) month?: string | null,
  ): Promise<OwnCharges> {
    return ownChargesOfAccount(context, account.id, month ?? null);
  }
}

/** What charges of no line add to companies. */
@Resolver(() => Client)
export class ClientChargesResolver {
  @FieldResolver(() => OwnCharges, {
    description:
      "What the company has to pay besides the charges of its lines: its own monthly fees and those of its accounts, as far as " +
      "the viewer looks after the accounts that pay them. A month that is not shown gets CHARGES_MONTH_NOT_SHOWN.",
  })
  ownCharges(
    @Root() client: Client,
    @Ctx() context: Context,
    @Arg("month", () => CalendarMonth, { nullable: true, description: MONTH }) month?: string | null,
  ): Promise<OwnCharges> {
    return ownChargesOfClient(context, client.id, month ?? null);
  }
}

/** What accounts add to charges. */
@Resolver(() => ChargeLine)
export class ChargeLineAccountResolver {
  @FieldResolver(() => Account, {
    nullable: true,
    description: "The account that pays it; null for subscribers, who see nothing of accounts.",
  })
  account(@Root() { charge }: ChargeLine, @Ctx() context: Context): Promise<Account | null> {
    return accountOf(context).load(charge.accountId);
  }
}

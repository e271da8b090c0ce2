import { STATEMENT_BYTES_MAX } from "@kabinet/shared";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { mayIn } from "../../../platform/authorization/rights";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Weighs, weighs } from "../../../platform/graphql/weight";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { Client } from "../../company/client/client.entity";
import { clientOf } from "../../company/client/client.store";
import { PaymentProposals } from "./payment-proposal.type";
import { proposePayments } from "./read-statement.task";

/** As how many items of a list the reading of a statement counts. */
const WEIGHT = 100;

/** What bank statements add to companies. */
@Resolver(() => Client)
export class ClientStatementResolver {
  @FieldResolver(() => Boolean, {
    description:
      "Whether the viewer may have payments proposed from the company's bank statements: they may register payments, and the operator has said to which bank account it is paid.",
  })
  viewerCanReadStatements(@Root() { id }: Client, @Ctx() context: Context): boolean {
    return operatorProfile().requisites !== null && mayIn(viewerOf(context), "payment.register", id);
  }
}

/** The reading of a bank statement. */
@Resolver()
export class PaymentProposalResolver {
  @May("payment.register")
  @Weighs(WEIGHT)
  @Query(() => PaymentProposals, {
    nullable: true,
    description: `Reads a company's bank statement in the format 1CClientBankExchange (in windows-1251, CP866 or UTF-8) and proposes the payments to the operator in it, each with what speaks against it; \`registerPayments\` registers those that are chosen. Reading changes nothing and keeps nothing. Null where the company is not the viewer's, and where the operator's bank account is not known. ${weighs(WEIGHT)}`,
  })
  async paymentProposals(
    @Arg("clientId", () => ID, { description: "The company whose statement it is." }) clientId: string,
    @Arg("statement", () => [String], {
      description: `The file as base64, at most ${String(STATEMENT_BYTES_MAX)} bytes before that; in one part or in several, which are put together in their order: one text has at most 100,000 characters.`,
    })
    statement: string[],
    @Ctx() context: Context,
  ): Promise<PaymentProposals | null> {
    const { requisites } = operatorProfile();
    const client = await clientOf(context).load(clientId);
    if (!client || !requisites || !mayIn(viewerOf(context), "payment.register", clientId)) return null;
    return proposePayments(context, client, requisites, statement.join(""));
  }
}

import { Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { UserError } from "../../../platform/graphql/user-error";
import { endPresentSession, handOver } from "./session-opening.task";

/** Nobody is signed in any more. */
@ObjectType({ description: "Nobody is signed in any more." })
export class SignOutPayload {
  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

/** Ends the session of the request; where there is none, that is just as well. */
async function signOut(context: Context): Promise<SignOutPayload> {
  if (context.viewer) await context.database.write((unit) => endPresentSession(unit, context));
  handOver(context, null);
  return { userErrors: [] };
}

/** The mutation. */
@Resolver()
export class SignOutResolver {
  @May("session.close")
  @Mutation(() => SignOutPayload, {
    description:
      "Ends the session at once, on every gateway, and takes its cookie back. Signing out twice is no error. Errors: FORBIDDEN (to a token).",
  })
  signOut(@Ctx() context: Context): Promise<SignOutPayload> {
    return signOut(context);
  }
}

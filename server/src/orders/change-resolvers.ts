import { dateIn, type UserErrorCode } from "@kabinet/shared";
import { Arg, Ctx, Field, InputType, Mutation, Query, Resolver } from "type-graphql";
import { May, narrowed } from "../platform/authorization/may";
import { mayAnywhere } from "../platform/authorization/rights";
import { mistake, problem } from "../platform/errors";
import { actingOf } from "../platform/authorization/acting";
import { viewerOf, type Context } from "../platform/graphql/context";
import type { AnyChange, ChangeOptions } from "./change";
import { AND_THOSE_OF_ANY, toldErrors } from "./errors-of-changes";
import type { ChangeList } from "./change-list";
import { OrderPayload, OrderPreview } from "./order-types";
import { shownPreview } from "./order-view";
import { placeOrder, previewOrder, type OrderOutcome } from "./place-order";
import { viewerChangesResolvers } from "./viewer-changes";

/** Name of the input that holds exactly one change; the schema marks it as `@oneOf`. */
export const CHANGE_INPUT = "ChangeInput";

const KEY =
  "A key of the caller's own, 1 to 100 characters: the same key and input get the first order again.";
const DIGEST = "`digest` of the preview that was seen: any other outcome is refused with PREVIEW_CHANGED.";

/** From each definition: its mutation, its field in `ChangeInput`, its part of `viewerChanges`. */
export function changeResolvers(changes: ChangeList): readonly (new () => object)[] {
  return [
    anyChangeResolver(changes),
    ...changes.all.map((change) => mutationOf(changes, change)),
    ...viewerChangesResolvers(changes),
  ];
}

function mutationOf(changes: ChangeList, change: AnyChange): new () => object {
  @Resolver()
  class ChangeResolver {
    @Mutation(() => OrderPayload, { name: change.kind, description: described(change) })
    @May(change.may)
    place(
      @Arg("input", () => change.inputType, { description: "The change, as it was previewed." })
      input: object & ChangeOptions,
      @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
      @Arg("previewDigest", () => String, { nullable: true, description: DIGEST })
      previewDigest: string | null | undefined,
      @Ctx() context: Context,
    ): Promise<OrderOutcome> {
      return placeOrder(actingOf(context), changes, {
        change,
        input,
        idempotencyKey,
        previewDigest: previewDigest ?? null,
      });
    }
  }
  return ChangeResolver;
}

/** What the definition does not say of itself. */
function described({ description, needsStepUp, errors }: AnyChange): string {
  const proof = "Needs a recent proof of who the viewer is (`confirmIdentity`); a token needs none.";
  const own: readonly UserErrorCode[] = needsStepUp ? [...errors, "STEP_UP_REQUIRED"] : errors;
  return [description, ...(needsStepUp ? [proof] : []), toldErrors(own)].join(" ");
}

/** The preview and the order of any change, whichever kind `ChangeInput` holds. */
function anyChangeResolver(changes: ChangeList): new () => object {
  @InputType(CHANGE_INPUT, { description: "Exactly one change." })
  class ChangeInput {}
  for (const { kind, inputType, description } of changes.all) {
    Field(() => inputType, { nullable: true, description })(ChangeInput.prototype, kind);
  }

  @Resolver()
  class AnyChangeResolver {
    @Query(() => OrderPreview, {
      description:
        "Works a change out without effect: what would change, what it costs from when, what speaks against it.",
    })
    @May("order.preview")
    async previewOrder(
      @Arg("input", () => ChangeInput, { description: "The change." }) input: Record<string, unknown>,
      @Ctx() context: Context,
    ): Promise<OrderPreview> {
      const { change, own } = onlyChange(changes, input, context);
      const previewed = await previewOrder(actingOf(narrowed(context, change.may)), changes, change, own);
      return shownPreview(
        change.kind,
        previewed,
        dateIn(context.timeZone, context.clock.now()),
        context.locale,
      );
    }

    @Mutation(() => OrderPayload, {
      description: `Orders the one change that the input holds, of whichever kind: what \`previewOrder\` has shown for the same input is what is ordered. Each kind has a mutation of its own that does the same, with the same keys; its description says whether it needs a recent proof of who the viewer is. Errors: those that it names, ${AND_THOSE_OF_ANY}.`,
    })
    @May("order.place")
    placeOrder(
      @Arg("input", () => ChangeInput, { description: "The change, as it was previewed." })
      input: Record<string, unknown>,
      @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
      @Arg("previewDigest", () => String, { nullable: true, description: DIGEST })
      previewDigest: string | null | undefined,
      @Ctx() context: Context,
    ): Promise<OrderOutcome> {
      const { change, own } = onlyChange(changes, input, context);
      const request = { change, input: own, idempotencyKey, previewDigest: previewDigest ?? null };
      return placeOrder(actingOf(narrowed(context, change.may)), changes, request);
    }
  }
  return AnyChangeResolver;
}

/** The one change that is given: graphql-jit does not count them in variables, so they are counted here. */
function onlyChange(
  changes: ChangeList,
  input: Record<string, unknown>,
  context: Context,
): { change: AnyChange; own: object & ChangeOptions } {
  const given = changes.all.filter(({ kind }) => input[kind] !== undefined && input[kind] !== null);
  const [change] = given;
  if (!change || given.length !== 1)
    throw mistake("BAD_USER_INPUT", `${CHANGE_INPUT}: exactly one field is to be given.`);
  if (!mayAnywhere(viewerOf(context), change.may)) throw problem("FORBIDDEN", context.locale);
  return { change, own: input[change.kind] as object & ChangeOptions };
}

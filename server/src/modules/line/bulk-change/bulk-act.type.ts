import { Field, getMetadataStorage, InputType } from "type-graphql";
import type { AnyChange, ChangeOptions } from "../../../orders/change";
import type { ChangeList } from "../../../orders/change-list";
import { ReturningSubscriberInput } from "../../../orders/change-options";
import { DateTime } from "../../../platform/graphql/scalars";

/** Name of the input that holds exactly one act; the schema marks it as `@oneOf`. */
export const BULK_ACT_INPUT = "BulkActInput";

/** One act of a change of many, as it is given: exactly one kind with its own input. */
export type BulkActs = Readonly<Record<string, (object & Pick<ChangeOptions, "note" | "revertAt">) | null>>;

/** The kinds of change that can be done to many lines. */
export function bulkKinds(changes: ChangeList): readonly AnyChange[] {
  return changes.all.filter(({ target }) => target.name === "subscriber");
}

/** Makes the input that holds exactly one act on each line. */
export function bulkActInput(changes: ChangeList): new () => object {
  @InputType(BULK_ACT_INPUT, {
    description: "Exactly one act on each line: as in `ChangeInput`, without the line and the time.",
  })
  class BulkActInput {}
  for (const change of bulkKinds(changes)) {
    const { kind, description } = change;
    const input = inputWithoutLine(change);
    Field(() => input, { nullable: true, description })(BulkActInput.prototype, kind);
  }
  return BulkActInput;
}

/** The input of a change of one line without the line. */
function inputWithoutLine({ kind, inputType }: AnyChange): new () => object {
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}ActInput`;
  @InputType(name, { description: `What \`${kind}\` is to do to each line.` })
  class ActInput {
    @Field(() => String, { nullable: true, description: "A note for the history, at most 500 characters." })
    note?: string | null;
  }
  const isReturning = inputType.prototype instanceof ReturningSubscriberInput;
  if (isReturning)
    Field(() => DateTime, {
      nullable: true,
      description: "When to bring the old state back, by orders of their own; never when it is not given.",
    })(ActInput.prototype, "revertAt");
  const storage = getMetadataStorage();
  for (const field of storage.fields.filter(({ target }) => target === inputType))
    storage.collectClassFieldMetadata({ ...field, target: ActInput });
  return ActInput;
}

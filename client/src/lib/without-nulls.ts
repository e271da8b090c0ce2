/** The same without what is null or undefined: an input says only what is meant, and reads well when it is shown. */
export function withoutNulls<Value extends object>(value: Value): WithoutNulls<Value> {
  const kept = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(kept) as WithoutNulls<Value>;
}

/** Fields that might have been null may be missing. */
export type WithoutNulls<Value> = {
  [Name in keyof Value as null extends Value[Name] ? never : Name]: Value[Name];
} & { [Name in keyof Value as null extends Value[Name] ? Name : never]?: NonNullable<Value[Name]> };

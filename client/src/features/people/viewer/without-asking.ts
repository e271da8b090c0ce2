/** What is shown as a refusal: that a code is wanted is none, the field itself says so. */
export function withoutAsking<E extends { code: string }>(errors: readonly E[]): E[] {
  return errors.filter(({ code }) => code !== "SECOND_FACTOR_REQUIRED");
}

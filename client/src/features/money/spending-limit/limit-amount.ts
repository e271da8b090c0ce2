import { SPENDING_LIMIT_MEGABYTES_MAX } from "@kabinet/shared";
import { useLingui } from "@lingui/react/macro";
import { graphql } from "../../../generated";
import type { SpendingLimitKind } from "../../../generated/graphql";
import { readAmount } from "../../../lib/format/typed-amount";

/** Sets a limit, or gives it another amount. */
export const SetSpendingLimitMutation = graphql(`
  mutation SetLimitOfPage($input: SetSpendingLimitInput!, $idempotencyKey: String!) {
    setSpendingLimit(input: $input, idempotencyKey: $idempotencyKey) {
      spendingLimit {
        id
        ...LimitRow
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

function readMegabytes(text: string): number | null {
  const digits = text.replace(/\s/g, "");
  const megabytes = Number(digits);
  return /^\d+$/.test(digits) && megabytes >= 1 && megabytes <= SPENDING_LIMIT_MEGABYTES_MAX
    ? megabytes
    : null;
}

/** What is typed, as the mutation takes it. */
export function limitIn(
  kind: SpendingLimitKind,
  text: string,
): { amount: string | null; megabytes: number | null } {
  return kind === "MONEY"
    ? { amount: readAmount(text), megabytes: null }
    : { amount: null, megabytes: readMegabytes(text) };
}

/** What the field of an amount is called, and what the form itself can tell is wrong with it. */
export function useLimitField(kind: SpendingLimitKind): {
  label: string;
  check: (text: string) => string | null;
} {
  const { t } = useLingui();
  return kind === "MONEY"
    ? {
        label: t`Не больше, в месяц с НДС`,
        check: (text) => (readAmount(text) === null ? t`Напишите сумму, например 120,50.` : null),
      }
    : {
        label: t`Не больше мегабайт в месяц`,
        check: (text) => (readMegabytes(text) === null ? t`Напишите целое число мегабайт.` : null),
      };
}

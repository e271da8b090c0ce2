import { useLingui } from "@lingui/react/macro";
import type { NumberCategory } from "../../../generated/graphql";

/** What the categories of numbers are called in the viewer's language, the dearest first. */
export function useNumberCategoryNames(): Record<NumberCategory, string> {
  const { t } = useLingui();
  return {
    PLATINUM: t`Платиновый`,
    DIAMOND: t`Бриллиантовый`,
    GOLD: t`Золотой`,
    SILVER: t`Серебряный`,
    BRONZE: t`Бронзовый`,
    ORDINARY: t`Обычный`,
  };
}

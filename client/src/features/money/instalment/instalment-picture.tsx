import { Trans, useLingui } from "@lingui/react/macro";
import { Money, type MoneyValue } from "../../../components/money";
import { formatAmount } from "../../../lib/format/number";
import classes from "./instalment.module.css";

interface InstalmentPictureProps {
  paid: MoneyValue;
  left: MoneyValue;
  /** Payments in all, and those of them that are behind. */
  total: number;
  behind: number;
}

/** A box for each payment, filled for those behind; the sums stand below. */
export function InstalmentPicture({ paid, left, total, behind }: InstalmentPictureProps) {
  const { t } = useLingui();
  const paidSum = `${formatAmount(paid.amount)} ${paid.currency}`;
  const leftSum = `${formatAmount(left.amount)} ${left.currency}`;
  return (
    <figure className={classes["picture"]}>
      <div
        role="img"
        aria-label={t`Выплачено платежей: ${behind} из ${total}, ${paidSum}. Осталось ${leftSum}.`}
        className={classes["boxes"]}
      >
        {Array.from({ length: total }, (_, place) => (
          <span key={place} data-behind={place < behind} />
        ))}
      </div>
      <figcaption className={classes["legend"]}>
        <span>
          <i data-behind aria-hidden />
          <Trans>
            Выплачено <Money value={paid} />
          </Trans>
        </span>
        <span>
          <i aria-hidden />
          <Trans>Предстоит</Trans>
        </span>
      </figcaption>
    </figure>
  );
}

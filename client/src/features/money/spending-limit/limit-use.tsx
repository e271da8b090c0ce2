import { Trans, useLingui } from "@lingui/react/macro";
import { AllowanceBar } from "../../../components/allowance-bar";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatCount, formatKopecks, formatQuantity } from "../../../lib/format/number";
import { LimitStateMark } from "./limit-state-mark";
import classes from "./spending-limit.module.css";

const LimitUseFragment = graphql(`
  fragment LimitUse on SpendingLimit {
    id
    amount {
      amount
      currency
    }
    megabytes
    usedAmount {
      amount
    }
    usedMegabytes
    usedPercent
    state
  }
`);

/** What is used of a limit: in figures, as a bar, and how it stands in a word. */
export function LimitUse({ limit }: { limit: FragmentType<typeof LimitUseFragment> }) {
  const { t } = useLingui();
  const { amount, megabytes, usedAmount, usedMegabytes, usedPercent, state } = readFragment(
    LimitUseFragment,
    limit,
  );
  const used = amount ? Number(usedAmount?.amount ?? 0) : (usedMegabytes ?? 0);
  const limitedTo = amount ? Number(amount.amount) : (megabytes ?? 0);
  const usedText = amount ? formatKopecks(usedAmount?.amount ?? "0") : formatQuantity(used);
  const limitText = amount
    ? `${formatKopecks(amount.amount)} ${amount.currency}`
    : t`${formatCount(limitedTo)} МБ`;
  // Whole percents are rounded down, as the thresholds are.
  const percent = formatCount(Math.floor(usedPercent));
  return (
    <div className={classes["use"]}>
      <div className={classes["figures"]}>
        <span>
          <Trans>
            <strong>{usedText}</strong> из {limitText}
          </Trans>
        </span>
        <span>{percent} %</span>
        <LimitStateMark state={state} />
      </div>
      <AllowanceBar
        label={t`Использовано ${usedText} из ${limitText}`}
        parts={[{ key: "limit", included: limitedTo, used: Math.max(0, Math.min(used, limitedTo)) }]}
        beyond={Math.max(0, used - limitedTo)}
        forecast={null}
      />
    </div>
  );
}

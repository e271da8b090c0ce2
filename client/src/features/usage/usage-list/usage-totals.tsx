import { Trans } from "@lingui/react/macro";
import { Money } from "../../../components/money";
import { formatCount } from "../../../lib/format/number";
import type { UsageSummaryData } from "./usage-summary";
import { useUsageWords } from "./usage-words";
import classes from "./usage.module.css";

/** What all that is shown comes to, in a line: what is nought is left out. How many records there are, their list says. */
export function UsageTotals({ totals }: { totals: UsageSummaryData["totals"] }) {
  const words = useUsageWords();
  const messages = totals.smsMessages + totals.mmsMessages;
  return (
    <dl className={classes["totals"]}>
      <div>
        <dt>
          <Trans>Стоимость с НДС</Trans>
        </dt>
        <dd>
          <Money value={totals.cost} />
        </dd>
      </div>
      {totals.voiceSeconds > 0 ? (
        <div>
          <dt>
            <Trans>Звонки</Trans>
          </dt>
          <dd>
            {words.quantity("VOICE", totals.voiceSeconds)}
            <Counted amount={words.counted("VOICE", totals.voiceSeconds, totals.countedVoiceSeconds)} />
          </dd>
        </div>
      ) : null}
      {messages > 0 ? (
        <div>
          <dt>
            <Trans>Сообщения</Trans>
          </dt>
          <dd>{formatCount(messages)}</dd>
        </div>
      ) : null}
      {totals.dataBytes > 0 ? (
        <div>
          <dt>
            <Trans>Мобильный интернет</Trans>
          </dt>
          <dd>
            {words.quantity("DATA", totals.dataBytes)}
            <Counted amount={words.counted("DATA", totals.dataBytes, totals.countedDataBytes)} />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

/** What was taken from bundles and paid for, where that is another amount than was used. */
function Counted({ amount }: { amount: string }) {
  if (amount === "") return null;
  return (
    <span className={classes["counted"]}>
      <Trans>учтено {amount}</Trans>
    </span>
  );
}

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
          <dd>{words.quantity("VOICE", totals.voiceSeconds)}</dd>
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
          <dd>{words.quantity("DATA", totals.dataBytes)}</dd>
        </div>
      ) : null}
    </dl>
  );
}

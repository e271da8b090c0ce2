import { Trans } from "@lingui/react/macro";
import { Figure, Figures } from "../../../components/figure";
import { Money } from "../../../components/money";
import { formatCount } from "../../../lib/format/number";
import type { UsageSummaryData } from "./usage-summary";
import { useUsageWords } from "./usage-words";
import classes from "./usage.module.css";

/** What all that is shown comes to. */
export function UsageTotals({ totals }: { totals: UsageSummaryData["totals"] }) {
  const words = useUsageWords();
  const messages = totals.smsMessages + totals.mmsMessages;
  return (
    <div className={classes["totals"]}>
      <Figures>
        <Figure label={<Trans>Записей</Trans>}>{formatCount(totals.count)}</Figure>
        <Figure label={<Trans>Стоимость с НДС</Trans>}>
          <Money value={totals.cost} />
        </Figure>
        <Figure label={<Trans>Звонки</Trans>}>{words.quantity("VOICE", totals.voiceSeconds)}</Figure>
        <Figure label={<Trans>Сообщения</Trans>}>{formatCount(messages)}</Figure>
        <Figure label={<Trans>Мобильный интернет</Trans>}>{words.quantity("DATA", totals.dataBytes)}</Figure>
      </Figures>
    </div>
  );
}

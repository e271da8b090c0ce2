import { useLingui } from "@lingui/react/macro";
import {
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconEqual,
  IconHourglass,
  IconPlayerPause,
  IconProgress,
  IconRefresh,
  type Icon,
} from "@tabler/icons-react";
import { StateMark, type StateTone } from "../../components/state-mark";
import type { BulkChangeState, BulkRowOutcome } from "../../generated/graphql";

const looks: Record<BulkChangeState, { icon: Icon; tone: StateTone }> = {
  PLANNING: { icon: IconProgress, tone: "info" },
  PLANNED: { icon: IconHourglass, tone: "warn" },
  ORDERING: { icon: IconProgress, tone: "info" },
  UNDER_WAY: { icon: IconProgress, tone: "info" },
  DONE: { icon: IconCircleCheck, tone: "good" },
  CANCELLED: { icon: IconBan, tone: "quiet" },
};

/** The state of a change of many lines as icon and word. */
export function BulkStateMark({ state, isPaused }: { state: BulkChangeState; isPaused: boolean }) {
  const { t } = useLingui();
  const names: Record<BulkChangeState, string> = {
    PLANNING: t`Проверяется`,
    PLANNED: t`Ждёт решения`,
    ORDERING: t`Заказывается`,
    UNDER_WAY: t`Выполняется`,
    DONE: t`Завершено`,
    CANCELLED: t`Отменено`,
  };
  if (isPaused)
    return (
      <StateMark icon={IconPlayerPause} tone="warn">
        {t`Приостановлено`}
      </StateMark>
    );
  return <StateMark {...looks[state]}>{names[state]}</StateMark>;
}

const outcomeLooks: Record<BulkRowOutcome, { icon: Icon; tone: StateTone }> = {
  CHANGES: { icon: IconRefresh, tone: "info" },
  UNCHANGED: { icon: IconEqual, tone: "quiet" },
  REFUSED: { icon: IconCircleX, tone: "bad" },
};

/** What rows come to, in words. */
function useOutcomeNames(): Record<BulkRowOutcome, string> {
  const { t } = useLingui();
  return { CHANGES: t`Изменится`, UNCHANGED: t`Уже так`, REFUSED: t`Нельзя` };
}

/** What a row comes to as icon and word; nothing while it has not been worked out. */
export function OutcomeMark({ outcome }: { outcome: BulkRowOutcome | null }) {
  const names = useOutcomeNames();
  return outcome === null ? null : <StateMark {...outcomeLooks[outcome]}>{names[outcome]}</StateMark>;
}

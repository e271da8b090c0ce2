import { useLingui } from "@lingui/react/macro";
import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck, type Icon } from "@tabler/icons-react";
import { StateMark, type StateTone } from "../../../components/state-mark";
import type { SpendingLimitState } from "../../../generated/graphql";

const looks: Record<SpendingLimitState, { icon: Icon; tone: StateTone }> = {
  WITHIN: { icon: IconCircleCheck, tone: "good" },
  NEAR: { icon: IconAlertTriangle, tone: "warn" },
  REACHED: { icon: IconAlertOctagon, tone: "bad" },
};

/** What the states of limits are called. */
export function useLimitStateNames(): Record<SpendingLimitState, string> {
  const { t } = useLingui();
  return { WITHIN: t`Есть запас`, NEAR: t`На исходе`, REACHED: t`Исчерпан` };
}

/** How a limit stands, as icon and word. */
export function LimitStateMark({ state }: { state: SpendingLimitState }) {
  const names = useLimitStateNames();
  return <StateMark {...looks[state]}>{names[state]}</StateMark>;
}

import {
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconHourglass,
  IconInbox,
  IconLock,
  IconMessageCircle,
  IconProgress,
  type Icon,
} from "@tabler/icons-react";
import { StateMark, type StateTone } from "../../../components/state-mark";
import type { AppealState } from "../../../generated/graphql";
import { useAppealStateNames } from "./appeal-words";

const looks: Record<AppealState, { icon: Icon; tone: StateTone }> = {
  ACKNOWLEDGED: { icon: IconInbox, tone: "info" },
  IN_PROGRESS: { icon: IconProgress, tone: "info" },
  HELD: { icon: IconHourglass, tone: "warn" },
  PENDING: { icon: IconMessageCircle, tone: "warn" },
  RESOLVED: { icon: IconCircleCheck, tone: "good" },
  REJECTED: { icon: IconCircleX, tone: "bad" },
  CLOSED: { icon: IconLock, tone: "quiet" },
  CANCELLED: { icon: IconBan, tone: "quiet" },
};

/** An appeal's state as icon and word. */
export function AppealStateMark({ state }: { state: AppealState }) {
  const names = useAppealStateNames();
  return <StateMark {...looks[state]}>{names[state]}</StateMark>;
}

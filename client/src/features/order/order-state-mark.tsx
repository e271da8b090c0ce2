import {
  IconBan,
  IconCalendarTime,
  IconCircleCheck,
  IconCircleX,
  IconHourglass,
  IconInbox,
  IconProgress,
  type Icon,
} from "@tabler/icons-react";
import { StateMark, type StateTone } from "../../components/state-mark";
import type { OrderState } from "../../generated/graphql";
import { useOrderStateNames } from "./order-words";

const looks: Record<OrderState, { icon: Icon; tone: StateTone }> = {
  ACKNOWLEDGED: { icon: IconInbox, tone: "info" },
  REJECTED: { icon: IconCircleX, tone: "bad" },
  PENDING: { icon: IconCalendarTime, tone: "info" },
  HELD: { icon: IconHourglass, tone: "warn" },
  IN_PROGRESS: { icon: IconProgress, tone: "info" },
  CANCELLED: { icon: IconBan, tone: "quiet" },
  COMPLETED: { icon: IconCircleCheck, tone: "good" },
  FAILED: { icon: IconCircleX, tone: "bad" },
};

/** An order's state as icon and word. */
export function OrderStateMark({ state }: { state: OrderState }) {
  const names = useOrderStateNames();
  return <StateMark {...looks[state]}>{names[state]}</StateMark>;
}

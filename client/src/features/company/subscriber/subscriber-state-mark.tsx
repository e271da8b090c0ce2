import { IconCircleCheck, IconCircleX, IconPlayerPause } from "@tabler/icons-react";
import { StateMark } from "../../../components/state-mark";
import type { SubscriberState } from "../../../generated/graphql";
import { useSubscriberWords } from "./subscriber-words";

const icons = { ACTIVE: IconCircleCheck, SUSPENDED: IconPlayerPause, TERMINATED: IconCircleX };
const tones = { ACTIVE: "good", SUSPENDED: "warn", TERMINATED: "quiet" } as const;

/** The subscriber's state as icon and word. */
export function SubscriberStateMark({ state }: { state: SubscriberState }) {
  const words = useSubscriberWords();
  return (
    <StateMark tone={tones[state]} icon={icons[state]}>
      {words.state[state]}
    </StateMark>
  );
}

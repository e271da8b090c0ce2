import { Trans } from "@lingui/react/macro";
import { Section } from "../../components/section";
import { formatInstantExactly } from "../../lib/format/time";
import type { OrderDetailsData } from "./order-details";
import { OrderStateMark } from "./order-state-mark";
import { useOrderStateNames } from "./order-words";
import classes from "./order-history.module.css";

/** False for «Выполняется.» beside the state «Выполняется». */
const saysMore = (message: string, state: string): boolean =>
  message.replace(/\.$/, "").toLowerCase() !== state.toLowerCase();

/** Everything that happened to the order, in its order. */
export function OrderHistory({ history }: Pick<OrderDetailsData, "history">) {
  const names = useOrderStateNames();
  return (
    <Section title={<Trans>Ход выполнения</Trans>}>
      <ol className={classes["list"]}>
        {history.map(({ at, state, message, actor }) => (
          <li key={`${at}${state}${message}`} className={classes["event"]}>
            <time dateTime={at} className={classes["time"]}>
              {formatInstantExactly(at)}
            </time>
            <OrderStateMark state={state} />
            <span className={classes["message"]}>
              {saysMore(message, names[state]) ? message : null}
              {actor ? <span className={classes["actor"]}> {actor.name}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

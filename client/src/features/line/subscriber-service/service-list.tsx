import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { isZero, Money } from "../../../components/money";
import { Section } from "../../../components/section";
import { formatInstantDay } from "../../../lib/format/time";
import type { ServiceOptionData } from "./service-option";
import { useServiceWords } from "./service-words";
import classes from "./service-list.module.css";

interface ServiceListProps {
  title: ReactNode;
  options: readonly ServiceOptionData[];
  /** What can be done about a service, beside it. */
  actionOf: (option: ServiceOptionData) => ReactNode;
  /** Why nothing can be done about a service, and what to do first. */
  noteOf: (option: ServiceOptionData) => ReactNode;
}

/** Services by category, in the order in which they are offered, each with its price. */
export function ServiceList({ title, options, actionOf, noteOf }: ServiceListProps) {
  const words = useServiceWords();
  const categoryOf = ({ specification }: ServiceOptionData) => words.category[specification.category];
  const categories = [...new Set(options.map(categoryOf))];
  return (
    <Section title={title} flush>
      {categories.map((category) => (
        <div key={category}>
          <h3 className={classes["category"]}>{category}</h3>
          <ul className={classes["list"]}>
            {options
              .filter((option) => categoryOf(option) === category)
              .map((option) => (
                <li key={option.specification.id} className={classes["row"]}>
                  <div>
                    <div className={classes["name"]}>{option.specification.name}</div>
                    <div className={classes["note"]}>{option.specification.description}</div>
                    {noteOf(option)}
                  </div>
                  <ServicePrice option={option} />
                  <div className={classes["action"]}>{actionOf(option)}</div>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** What a service costs this number, and since when it has it. */
function ServicePrice({ option }: { option: ServiceOptionData }) {
  const { monthlyFee, connectionFee, isIncluded, service } = option;
  const since = service?.activeSince;
  return (
    <div className={classes["price"]}>
      {isZero(monthlyFee) ? (
        <span>
          {isIncluded ? <Trans>Входит в тарифный план</Trans> : <Trans>Без абонентской платы</Trans>}
        </span>
      ) : (
        <span>
          <Trans>
            <Money value={monthlyFee} /> в месяц
          </Trans>
        </span>
      )}
      {isZero(connectionFee) || option.isConnected ? null : (
        <span className={classes["note"]}>
          <Trans>
            Подключение <Money value={connectionFee} />
          </Trans>
        </span>
      )}
      {since ? (
        <span className={classes["note"]}>
          <Trans>с {formatInstantDay(since)}</Trans>
        </span>
      ) : null}
    </div>
  );
}

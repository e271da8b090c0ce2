import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { AllowanceBar } from "../../../components/allowance-bar";
import { Section } from "../../../components/section";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatCount, formatQuantity } from "../../../lib/format/number";
import { formatDate, formatMonth } from "../../../lib/format/time";
import classes from "./allowances.module.css";

const SubscriberAllowances = graphql(`
  fragment SubscriberAllowances on Subscriber {
    id
    allowances {
      unit
      month
      asOf
      included
      used
      left
      forecast
      usedUpOn
    }
    mobileInternet {
      allowance {
        month
        asOf
        included
        used
        left
        beyond
        forecast
        usedUpOn
      }
    }
  }
`);

/** What is left of one thing. */
interface Left {
  /** The name of the thing. */
  unit: "MEGABYTES" | "MINUTES" | "MESSAGES";
  included: number;
  used: number;
  left: number;
  beyond?: number;
  forecast?: number | null;
  usedUpOn?: string | null;
}

/** What is left this month of megabytes, minutes and messages: the tariff plan's, and the package's too. */
export function Allowances({ subscriber }: { subscriber: FragmentType<typeof SubscriberAllowances> }) {
  const { allowances, mobileInternet } = readFragment(SubscriberAllowances, subscriber);
  const { allowance: megabytes } = mobileInternet;
  const all: Left[] = [
    ...(megabytes && megabytes.included > 0 ? [{ unit: "MEGABYTES" as const, ...megabytes }] : []),
    ...allowances,
  ];
  const known = megabytes ?? allowances[0];
  if (all.length === 0 || !known) return null;
  return (
    <Section title={<Trans>Остаток: {formatMonth(known.month)}</Trans>}>
      <div className={classes["list"]}>
        {all.map((allowance, index) => (
          <AllowanceCard key={allowance.unit} allowance={allowance} large={index === 0} />
        ))}
      </div>
      <Text c="dimmed" size="xs">
        <Trans>
          Минуты и сообщения — исходящие внутри страны. Учтено по {formatDate(known.asOf)} включительно. На
          шкале закрашено использованное, черта — прогноз к концу месяца.
        </Trans>
      </Text>
    </Section>
  );
}

function AllowanceCard({ allowance, large }: { allowance: Left; large: boolean }) {
  const { t } = useLingui();
  const { unit, usedUpOn, beyond = 0, forecast = null } = allowance;
  const left = unit === "MESSAGES" ? formatQuantity(allowance.left) : formatCount(Math.floor(allowance.left));
  const included = formatQuantity(allowance.included);
  const [name, inUnits, label] = {
    MEGABYTES: [t`Интернет`, t`МБ`, t`Осталось мегабайт: ${left} из ${included}`] as const,
    MINUTES: [t`Минуты`, t`мин`, t`Осталось минут: ${left} из ${included}`] as const,
    MESSAGES: [t`Сообщения`, t`SMS`, t`Осталось сообщений: ${left} из ${included}`] as const,
  }[unit];
  return (
    <div className={classes["card"]} data-large={large || undefined}>
      <div className={classes["name"]}>{name}</div>
      <div>
        <span className={classes["left"]}>
          {left} {inUnits}
        </span>{" "}
        <span className={classes["name"]}>
          <Trans>из {included}</Trans>
        </span>
      </div>
      <div className={classes["bar"]}>
        <AllowanceBar
          label={label}
          parts={[{ key: unit, included: allowance.included, used: allowance.used }]}
          beyond={beyond}
          forecast={forecast}
        />
      </div>
      <Text size="xs" c="dimmed">
        {allowance.left === 0 ? (
          usedUpOn ? (
            <Trans>Закончились {formatDate(usedUpOn)}, дальше — по цене тарифного плана.</Trans>
          ) : (
            <Trans>Закончились, дальше — по цене тарифного плана.</Trans>
          )
        ) : usedUpOn ? (
          <Trans>Закончатся около {formatDate(usedUpOn)}, если расход не изменится.</Trans>
        ) : forecast === null ? (
          <Trans>Прогноз появится после первого полного дня.</Trans>
        ) : (
          <Trans>Хватит до конца месяца.</Trans>
        )}
      </Text>
    </div>
  );
}

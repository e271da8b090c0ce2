import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { AllowanceBar } from "../../../components/allowance-bar";
import { Section } from "../../../components/section";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import type { SubscriberAllowancesFragment } from "../../../generated/graphql";
import { formatQuantity } from "../../../lib/format/number";
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
  }
`);

type AllowanceData = SubscriberAllowancesFragment["allowances"][number];

/** What is left this month of the tariff plan's minutes and messages. */
export function Allowances({ subscriber }: { subscriber: FragmentType<typeof SubscriberAllowances> }) {
  const { allowances } = readFragment(SubscriberAllowances, subscriber);
  const [first] = allowances;
  if (!first) return null;
  return (
    <Section title={<Trans>Остаток: {formatMonth(first.month)}</Trans>}>
      <div className={classes["list"]}>
        {allowances.map((allowance) => (
          <AllowanceLine key={allowance.unit} allowance={allowance} />
        ))}
      </div>
      <Text c="dimmed" size="xs">
        <Trans>
          Исходящие внутри страны по тарифному плану. Учтено по {formatDate(first.asOf)} включительно. На
          шкале закрашено использованное, черта — прогноз к концу месяца.
        </Trans>
      </Text>
    </Section>
  );
}

function AllowanceLine({ allowance }: { allowance: AllowanceData }) {
  const { t } = useLingui();
  const { unit, usedUpOn } = allowance;
  const left = formatQuantity(allowance.left);
  const included = formatQuantity(allowance.included);
  const label =
    unit === "MINUTES"
      ? t`Осталось минут: ${left} из ${included}`
      : t`Осталось сообщений: ${left} из ${included}`;
  return (
    <div>
      <div>{label}</div>
      <AllowanceBar
        label={label}
        parts={[{ key: unit, included: allowance.included, used: allowance.used }]}
        forecast={allowance.forecast ?? null}
      />
      <Text size="xs" c="dimmed">
        {allowance.left === 0 ? (
          usedUpOn ? (
            <Trans>Закончились {formatDate(usedUpOn)}, дальше — по цене тарифного плана.</Trans>
          ) : (
            <Trans>Закончились, дальше — по цене тарифного плана.</Trans>
          )
        ) : usedUpOn ? (
          <Trans>Закончатся около {formatDate(usedUpOn)}, если расход не изменится.</Trans>
        ) : allowance.forecast === null ? (
          <Trans>Прогноз появится после первого полного дня.</Trans>
        ) : (
          <Trans>Хватит до конца месяца.</Trans>
        )}
      </Text>
    </div>
  );
}

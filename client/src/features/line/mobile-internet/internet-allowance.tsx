import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { AllowanceBar } from "../../../components/allowance-bar";
import { Field, FieldList } from "../../../components/field-list";
import { Money } from "../../../components/money";
import { Section } from "../../../components/section";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import type { InternetAllowanceDetailsFragment } from "../../../generated/graphql";
import { formatKopecks, formatQuantity } from "../../../lib/format/number";
import { formatDate, formatMonth } from "../../../lib/format/time";
import classes from "./internet-allowance.module.css";

const InternetAllowanceDetails = graphql(`
  fragment InternetAllowanceDetails on MobileInternet {
    package {
      id
      name
    }
    allowance {
      month
      asOf
      included
      used
      left
      beyond
      beyondCost {
        amount
        currency
      }
      tariffPlan {
        included
        used
        left
      }
      package {
        included
        used
        left
      }
      forecast
      forecastBeyond
      forecastBeyondCost {
        amount
        currency
      }
      usedUpOn
      pricePerMegabyte {
        amount
        currency
      }
    }
  }
`);

type AllowanceData = NonNullable<InternetAllowanceDetailsFragment["allowance"]>;

interface InternetAllowanceProps {
  internet: FragmentType<typeof InternetAllowanceDetails>;
}

/** What is left of the month's megabytes: a picture with its figures, and what comes after the last one. */
export function InternetAllowance({ internet }: InternetAllowanceProps) {
  const { t } = useLingui();
  const { allowance, package: pack } = readFragment(InternetAllowanceDetails, internet);
  if (!allowance) return null;
  const { tariffPlan } = allowance;
  const month = formatMonth(allowance.month);
  const used = formatQuantity(allowance.used);
  const included = formatQuantity(allowance.included);
  const left = formatQuantity(allowance.left);
  const parts = [
    { key: "tariffPlan", ...tariffPlan },
    ...(allowance.package ? [{ key: "package", ...allowance.package }] : []),
  ].filter((part) => part.included > 0);

  return (
    <Section title={<Trans>Остаток: {month}</Trans>}>
      {parts.length > 0 ? (
        <AllowanceBar
          label={t`Использовано ${used} МБ из ${included} МБ, осталось ${left} МБ`}
          parts={parts}
          beyond={allowance.beyond}
          forecast={allowance.forecast ?? null}
        />
      ) : null}
      <FieldList>
        {tariffPlan.included > 0 ? (
          <Part label={t`Тарифный план`} part={tariffPlan} />
        ) : (
          <Field label={<Trans>Тарифный план</Trans>}>
            <Trans>не включает трафик</Trans>
          </Field>
        )}
        {allowance.package ? <Part label={pack?.name ?? t`Пакет`} part={allowance.package} /> : null}
        {allowance.beyond > 0 ? (
          <Field
            label={
              <Marked sign="beyond">
                <Trans>Сверх включённого</Trans>
              </Marked>
            }
          >
            <Trans>
              {formatQuantity(allowance.beyond)} МБ, <Money value={allowance.beyondCost} />
            </Trans>
          </Field>
        ) : null}
        <Forecast allowance={allowance} />
        {allowance.pricePerMegabyte ? (
          <Field label={<Trans>Когда всё закончится</Trans>}>
            <Trans>
              <Money value={allowance.pricePerMegabyte} /> за МБ по тарифному плану
            </Trans>
          </Field>
        ) : null}
      </FieldList>
      <Text c="dimmed" size="xs" mt={4}>
        <Trans>
          Сначала расходуется трафик тарифного плана, потом пакета. Учтено по {formatDate(allowance.asOf)}{" "}
          включительно; прогноз — по среднему за прошедшие дни.
        </Trans>
      </Text>
    </Section>
  );
}

function Part({ label, part }: { label: string; part: { included: number; used: number; left: number } }) {
  const left = formatQuantity(part.left);
  const used = formatQuantity(part.used);
  const included = formatQuantity(part.included);
  return (
    <Field label={<Marked sign="used">{label}</Marked>}>
      <strong>
        <Trans>осталось {left} МБ</Trans>
      </strong>{" "}
      <Trans>
        (использовано {used} из {included})
      </Trans>
    </Field>
  );
}

/** A name with the sign that stands for it in the picture. */
function Marked({ sign, children }: { sign: "used" | "beyond" | "forecast"; children: ReactNode }) {
  return (
    <>
      <span className={classes["sign"]} data-sign={sign} aria-hidden />
      {children}
    </>
  );
}

/** How far it will go. */
function Forecast({ allowance }: { allowance: AllowanceData }) {
  const { forecast, forecastBeyond, forecastBeyondCost, usedUpOn, left, included } = allowance;
  const total = formatQuantity(Math.round(forecast ?? 0));
  const beyond = formatQuantity(Math.round(forecastBeyond ?? 0));
  const cost = forecastBeyondCost
    ? `${formatKopecks(forecastBeyondCost.amount)} ${forecastBeyondCost.currency}`
    : "";
  const day = usedUpOn ? formatDate(usedUpOn) : "";
  return (
    <>
      <Field
        label={
          <Marked sign="forecast">
            <Trans>Прогноз на месяц</Trans>
          </Marked>
        }
      >
        {forecast === null ? (
          <Trans>появится после первого полного дня, пока номер обслуживается</Trans>
        ) : forecastBeyond && forecastBeyond > 0 && cost ? (
          <Trans>
            около {total} МБ, из них {beyond} МБ сверх включённого — около {cost}
          </Trans>
        ) : (
          <Trans>около {total} МБ</Trans>
        )}
      </Field>
      {included > 0 ? (
        <Field label={<Trans>Хватит ли</Trans>}>
          {left === 0 ? (
            day ? (
              <Trans>закончился {day}</Trans>
            ) : (
              <Trans>всё израсходовано</Trans>
            )
          ) : day ? (
            <Trans>закончится около {day}</Trans>
          ) : forecast === null ? (
            <Trans>пока неизвестно</Trans>
          ) : (
            <Trans>хватит до конца месяца</Trans>
          )}
        </Field>
      ) : null}
    </>
  );
}

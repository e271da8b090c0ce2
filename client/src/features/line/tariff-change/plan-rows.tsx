import { Trans, useLingui } from "@lingui/react/macro";
import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { isZero, Money } from "../../../components/money";
import { formatCount } from "../../../lib/format/number";
import { usePriceWords } from "./plan-words";
import type { TariffPlanOption } from "./tariff-plan-options";

/** One thing in which plans may differ: a cell for each plan, in the order of the plans. */
export interface PlanRow {
  key: string;
  label: ReactNode;
  cells: readonly ReactNode[];
  /** Whether all plans are alike in it. */
  isAlike: boolean;
}

/** Rows that belong together. */
export interface PlanRowGroup {
  key: string;
  title: ReactNode;
  rows: readonly PlanRow[];
}

type Plan = TariffPlanOption["tariffPlan"];

/** All in which plans can be compared: fee and bundles, prices beyond them, packages and services. */
export function usePlanRows(plans: readonly Plan[]): readonly PlanRowGroup[] {
  const { t } = useLingui();
  const priceWords = usePriceWords();
  /** `of` tells plans apart; `show` is what is seen of it. */
  function row(
    key: string,
    label: ReactNode,
    of: (plan: Plan) => string,
    show: (plan: Plan) => ReactNode,
  ): PlanRow {
    return { key, label, cells: plans.map(show), isAlike: new Set(plans.map(of)).size < 2 };
  }
  const count = (key: string, label: string, of: (plan: Plan) => number): PlanRow =>
    row(
      key,
      label,
      (plan) => String(of(plan)),
      (plan) => formatCount(of(plan)),
    );

  const priceKeys = [
    ...new Map(plans.flatMap(({ prices }) => prices.map((one) => [`${one.usageKind} ${one.zone}`, one]))),
  ];
  const services = [
    ...new Map(
      plans.flatMap(({ provisions }) => provisions.map((one) => [one.specification.id, one.specification])),
    ),
  ].map(([, specification]) => specification);
  const service = ({ id, name }: (typeof services)[number]): PlanRow => {
    const provision = (plan: Plan) => plan.provisions.find((one) => one.specification.id === id);
    return row(
      id,
      name,
      (plan) => String(provision(plan)?.isIncluded ?? "none"),
      (plan) => <Provision provision={provision(plan)} />,
    );
  };
  const isPackage = ({ category }: (typeof services)[number]) => category === "MOBILE_INTERNET_PACKAGE";

  return [
    {
      key: "bundles",
      title: t`Плата и что в неё входит`,
      rows: [
        row(
          "fee",
          t`Абонентская плата в месяц`,
          ({ monthlyFee }) => monthlyFee.amount,
          ({ monthlyFee }) => <Money value={monthlyFee} />,
        ),
        count("minutes", t`Минут`, ({ includedMinutes }) => includedMinutes),
        count("messages", t`Сообщений`, ({ includedMessages }) => includedMessages),
        count(
          "megabytes",
          t({ message: "Мегабайт", context: "how many" }),
          ({ includedMegabytes }) => includedMegabytes,
        ),
      ],
    },
    {
      key: "prices",
      title: t`Цены сверх этого`,
      rows: [
        row("step", t`Звонки округляются до`, voiceStep, (plan) =>
          voiceStep(plan) === "60" ? <Trans>минуты</Trans> : <Trans>секунды</Trans>,
        ),
        ...priceKeys.map(([key, { usageKind, zone }]) => {
          const price = (plan: Plan) =>
            plan.prices.find((one) => `${one.usageKind} ${one.zone}` === key)?.price;
          return row(
            key,
            priceWords(usageKind, zone),
            (plan) => price(plan)?.amount ?? "none",
            (plan) => {
              const found = price(plan);
              return found && !(usageKind === "DATA" && isZero(found)) ? <Money value={found} /> : "—";
            },
          );
        }),
      ],
    },
    { key: "packages", title: t`Пакеты мобильного интернета`, rows: services.filter(isPackage).map(service) },
    {
      key: "services",
      title: t`Услуги`,
      rows: services.filter((one) => !isPackage(one)).map(service),
    },
  ];
}

function voiceStep({ prices }: Plan): string {
  return String(prices.find(({ usageKind }) => usageKind === "VOICE")?.step ?? 60);
}

/** Whether a plan provides a service: covered by its fee, for a fee, free, or not at all. */
function Provision({ provision }: { provision: Plan["provisions"][number] | undefined }) {
  if (!provision) return <Trans>нет</Trans>;
  const { isIncluded, specification } = provision;
  if (!isZero(specification.monthlyFee) && !isIncluded) return <Money value={specification.monthlyFee} />;
  return (
    <>
      <IconCheck size={16} aria-hidden />{" "}
      {isIncluded && !isZero(specification.monthlyFee) ? <Trans>в плате</Trans> : <Trans>бесплатно</Trans>}
    </>
  );
}

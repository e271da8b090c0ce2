import { Trans, useLingui } from "@lingui/react/macro";
import { IconChevronDown, IconChevronRight, IconStar } from "@tabler/icons-react";
import { useId, type ReactNode } from "react";
import { Money, type MoneyValue } from "../../../components/money";
import { formatCount } from "../../../lib/format/number";
import { readFragment } from "../../../generated";
import { inKopecks } from "./in-kopecks";
import { CostLines } from "./tariff-cost-lines";
import { TariffCostLineDetails } from "./tariff-what-if-query";
import type { Comparison, PlanVariants, Variant } from "./tariff-variants";
import classes from "./tariff-what-if.module.css";

interface OpenProps {
  open: string | undefined;
  onOpen: (key: string | undefined) => void;
}

interface BarProps {
  name: ReactNode;
  mark?: ReactNode;
  total: MoneyValue;
  most: number;
  note?: ReactNode;
  tone: "actual" | "present" | "best" | "plain";
  isOpen: boolean;
  onToggle: () => void;
  children: ReactNode;
}

/** One sum with its bar; it opens line by line. */
function Bar({ name, mark, total, most, note, tone, isOpen, onToggle, children }: BarProps) {
  const id = useId();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const width = most > 0 ? (Number(total.amount) / most) * 100 : 0;
  return (
    <div className={classes["item"]} data-open={isOpen}>
      <button
        type="button"
        className={classes["row"]}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
      >
        <Chevron size={16} aria-hidden className={classes["chevron"]} />
        <span className={classes["name"]}>
          {name}
          {mark ? <span className={classes["mark"]}>{mark}</span> : null}
        </span>
        <span className={classes["track"]} aria-hidden>
          <span className={classes["bar"]} data-tone={tone} style={{ width: `${String(width)}%` }} />
        </span>
        <span className={classes["sum"]}>
          <strong>
            <Money value={inKopecks(total)} />
          </strong>
          {note ? <span className={classes["note"]}>{note}</span> : null}
        </span>
      </button>
      {isOpen ? (
        <div id={id} className={classes["inside"]}>
          {children}
        </div>
      ) : null}
    </div>
  );
}

/** What was charged in fact: what everything else is measured by. */
export function ActualBar({
  comparison,
  most,
  open,
  onOpen,
}: OpenProps & { comparison: Comparison; most: number }) {
  const { actual, months } = comparison;
  const isOpen = open === "actual";
  return (
    <Bar
      name={<Trans>Начислено на самом деле</Trans>}
      total={actual.gross}
      most={most}
      tone="actual"
      isOpen={isOpen}
      onToggle={() => onOpen(isOpen ? undefined : "actual")}
    >
      <CostLines
        lines={actual.lines.map((line) => readFragment(TariffCostLineDetails, line))}
        months={months}
        total={actual.gross}
      />
    </Bar>
  );
}

/** One plan with its cheapest package; it opens line by line, and with any other package. */
export function PlanBar({
  plan,
  months,
  most,
  open,
  onOpen,
}: OpenProps & { plan: PlanVariants; months: readonly string[]; most: number }) {
  const { t } = useLingui();
  const shown = plan.all.find(({ key }) => key === open);
  const isOpen = shown !== undefined;
  const variant = shown ?? plan.best;
  const present = plan.all.find((one) => one.isPresent);
  const isCheapest = plan.all.some((one) => one.isCheapest);
  const { missedMegabytes } = plan.best;
  return (
    <Bar
      name={
        <>
          {plan.name}
          {plan.best.package ? ` + ${plan.best.package.name}` : ""}
        </>
      }
      mark={<Marks plan={plan} present={present} isCheapest={isCheapest} missedMegabytes={missedMegabytes} />}
      total={plan.best.cost.gross}
      most={most}
      note={<Difference variant={plan.best} />}
      tone={isCheapest ? "best" : present ? "present" : "plain"}
      isOpen={isOpen}
      onToggle={() => onOpen(isOpen ? undefined : plan.best.key)}
    >
      {plan.all.length > 1 ? (
        <div className={classes["packages"]} role="group" aria-label={t`Пакет мобильного интернета`}>
          {plan.all.map((one) => (
            <button
              key={one.key}
              type="button"
              className={classes["package"]}
              aria-pressed={one.key === variant.key}
              onClick={() => onOpen(one.key)}
            >
              <span>
                {one.package?.name ?? <Trans>Без пакета</Trans>}
                {one.isPresent ? (
                  <>
                    {" "}
                    <Trans>(сейчас)</Trans>
                  </>
                ) : null}
              </span>
              <Money value={inKopecks(one.cost.gross)} />
            </button>
          ))}
        </div>
      ) : null}
      <CostLines
        lines={variant.cost.lines.map((line) => readFragment(TariffCostLineDetails, line))}
        months={months}
        total={variant.cost.gross}
      />
    </Bar>
  );
}

function Marks(props: {
  plan: PlanVariants;
  present: Variant | undefined;
  isCheapest: boolean;
  missedMegabytes: number;
}) {
  const { plan, present, isCheapest, missedMegabytes } = props;
  const missed = formatCount(missedMegabytes);
  return (
    <>
      {isCheapest ? (
        <span className={classes["best"]}>
          <IconStar size={14} aria-hidden /> <Trans>дешевле всего</Trans>
        </span>
      ) : null}
      {present ? (
        <span>
          {present === plan.best ? (
            <Trans>действует сейчас</Trans>
          ) : present.package ? (
            // The bar is of the cheapest package, which need not be the one in force.
            <Trans>действует сейчас: {present.package.name}</Trans>
          ) : (
            <Trans>действует сейчас без пакета</Trans>
          )}
        </span>
      ) : null}
      {missedMegabytes > 0 ? (
        <span>
          <Trans>без интернета: {missed} МБ не были бы доступны</Trans>
        </span>
      ) : null}
    </>
  );
}

/** How much less or more than was charged. */
function Difference({ variant: { difference } }: { variant: Variant }) {
  const value = Number(difference.amount);
  if (Math.abs(value) < 0.005) return <Trans>столько же</Trans>;
  const amount = inKopecks({ ...difference, amount: String(Math.abs(value)) });
  return value < 0 ? (
    <Trans>
      меньше на <Money value={amount} />
    </Trans>
  ) : (
    <Trans>
      больше на <Money value={amount} />
    </Trans>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Money, type MoneyValue } from "../../../components/money";
import { PlainTable } from "../../../components/plain-table";
import { formatCount } from "../../../lib/format/number";
import { formatMonth } from "../../../lib/format/time";
import { inKopecks } from "./in-kopecks";
import type { CostLine } from "./tariff-variants";
import classes from "./tariff-what-if.module.css";

interface CostLinesProps {
  lines: readonly CostLine[];
  months: readonly string[];
  total: MoneyValue;
}

/** What a sum is made of: each fee and each kind of usage, month by month. */
export function CostLines({ lines, months, total }: CostLinesProps) {
  const { t } = useLingui();
  return (
    <div className={classes["lines"]}>
      <PlainTable
        label={t`Из чего складывается сумма`}
        head={[
          { label: <Trans>За что</Trans> },
          ...months.map((month) => ({ label: formatMonth(month, true), numeric: true })),
          { label: <Trans>Всего</Trans>, numeric: true },
        ]}
        rows={[
          ...lines.map((line, index) => ({
            key: String(index),
            cells: [
              <LineName key="name" line={line} />,
              ...line.byMonth.map((amount, month) => <LineAmount key={month} line={line} amount={amount} />),
              <LineAmount key="total" line={line} amount={line.gross} isTotal />,
            ],
          })),
          {
            key: "total",
            cells: [
              <strong key="name">
                <Trans>Итого</Trans>
              </strong>,
              ...months.map((month, index) => (
                <Money key={month} value={inKopecks(sumOf(lines, index, total))} />
              )),
              <strong key="total">
                <Money value={inKopecks(total)} />
              </strong>,
            ],
          },
        ]}
      />
    </div>
  );
}

function sumOf(lines: readonly CostLine[], month: number, { currency }: MoneyValue): MoneyValue {
  const sum = lines.reduce((total, { byMonth }) => total + Number(byMonth[month]?.amount ?? 0), 0);
  return { amount: String(sum), currency };
}

function LineAmount({ line, amount, isTotal }: { line: CostLine; amount: MoneyValue; isTotal?: boolean }) {
  if (line.outcome === "LAPSED") return isTotal ? <Trans>отключена</Trans> : <>—</>;
  if (line.outcome === "COVERED") return isTotal ? <Trans>в плате плана</Trans> : <>—</>;
  return <Money value={inKopecks(amount)} />;
}

/** What a line is for; of usage also how much there was, and how much of it bundles cover. */
function LineName({ line }: { line: CostLine }) {
  const { kind, specification, tariffPlan, used, covered } = line;
  const service = specification?.name ?? "";
  const plan = tariffPlan?.name ?? "";
  switch (kind) {
    case "TARIFF_PLAN_FEE":
      return <Trans>Абонентская плата плана {plan}</Trans>;
    case "SERVICE_FEE":
      return <>{service}</>;
    case "CONNECTION_FEE":
      return <Trans>Подключение: {service}</Trans>;
    case "VOICE":
      return (
        <>
          <Trans>Звонки</Trans> <Used used={used} covered={covered} unit="minutes" />
        </>
      );
    case "MESSAGES":
      return (
        <>
          <Trans>Сообщения</Trans> <Used used={used} covered={covered} unit="messages" />
        </>
      );
    case "DATA":
      return (
        <>
          <Trans>Интернет</Trans> <Used used={used} covered={covered} unit="megabytes" />
        </>
      );
    case "ROAMING":
      return <Trans>Роуминг</Trans>;
    default:
      return <>{service}</>;
  }
}

interface UsedProps {
  used?: number | null;
  covered?: number | null;
  unit: "minutes" | "messages" | "megabytes";
}

const PER = { minutes: 60, messages: 1, megabytes: 1_000_000 } as const;

function Used({ used, covered, unit }: UsedProps) {
  if (used === null || used === undefined || used === 0) return null;
  const all = formatCount(Math.ceil(used / PER[unit]));
  const paid = formatCount(Math.ceil((used - (covered ?? 0)) / PER[unit]));
  return (
    <span className={classes["note"]}>
      {unit === "minutes" ? (
        <Trans>
          {all} мин, из них платно {paid}
        </Trans>
      ) : unit === "messages" ? (
        <Trans>
          {all} шт., из них платно {paid}
        </Trans>
      ) : (
        <Trans>
          {all} МБ, из них платно {paid}
        </Trans>
      )}
    </span>
  );
}

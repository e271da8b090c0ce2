import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { Checkbox } from "../../../components/choices";
import { Section } from "../../../components/section";
import { flag, text } from "../../../lib/page-search/parameter";
import type { SearchValues } from "../../../lib/page-search/page-search";
import type { ChangeSearch } from "../../../lib/page-search/use-page-search";
import { usePlanRows, type PlanRowGroup } from "./plan-rows";
import type { TariffPlanOption } from "./tariff-plan-options";
import classes from "./plan-comparison.module.css";

/** Which plans stand side by side on the phone, and whether what is alike is shown, as the address keeps them. */
export const comparisonSearch = { left: text, right: text, alike: flag("yes") };

interface PlanComparisonProps {
  options: readonly TariffPlanOption[];
  search: SearchValues<typeof comparisonSearch>;
  onChange: ChangeSearch<typeof comparisonSearch>;
}

/** All plans side by side; on the phone two of them, as chosen. */
export function PlanComparison({ options, search, onChange }: PlanComparisonProps) {
  const { t } = useLingui();
  const plans = options.map(({ tariffPlan }) => tariffPlan);
  const groups = usePlanRows(plans);
  const current = options.find(({ isCurrent }) => isCurrent)?.tariffPlan.id;
  // An address may name a plan that there is no more.
  const named = (id: string | undefined) => plans.find((plan) => plan.id === id)?.id;
  const left = named(search.left) ?? current ?? plans[0]?.id ?? "";
  const right = named(search.right) ?? plans.find(({ id }) => id !== left)?.id ?? "";
  const showsAlike = search.alike ?? false;
  const choices = plans.map(({ id, name }) => ({ value: id, label: name }));
  const isShown = (id: string) => id === left || id === right;

  return (
    <Section
      title={<Trans>Планы рядом</Trans>}
      flush
      actions={
        <Checkbox
          label={t`Показать и то, в чём они одинаковы`}
          checked={showsAlike}
          onChange={(event) => onChange({ alike: event.currentTarget.checked })}
        />
      }
    >
      <div className={classes["pick"]}>
        <NativeSelect
          label={t`Сравнить план`}
          data={choices}
          value={left}
          onChange={(event) => onChange({ left: event.currentTarget.value })}
        />
        <NativeSelect
          label={t`с планом`}
          data={choices}
          value={right}
          onChange={(event) => onChange({ right: event.currentTarget.value })}
        />
      </div>
      <div className={classes["scroll"]} tabIndex={0} role="region" aria-label={t`Сравнение тарифных планов`}>
        <table className={classes["table"]}>
          <thead>
            <tr>
              <td />
              {options.map(({ tariffPlan: { id, name }, isCurrent }) => (
                <th key={id} scope="col" data-shown={isShown(id)}>
                  {name}
                  {isCurrent ? (
                    <span className={classes["mark"]}>
                      <Trans>действует сейчас</Trans>
                    </span>
                  ) : null}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <Rows
              key={group.key}
              group={group}
              showsAlike={showsAlike}
              shown={plans.map(({ id }) => isShown(id))}
            />
          ))}
        </table>
      </div>
    </Section>
  );
}

interface RowsProps {
  group: PlanRowGroup;
  showsAlike: boolean;
  /** By plan: whether it is shown on the phone. */
  shown: readonly boolean[];
}

function Rows({ group, showsAlike, shown }: RowsProps) {
  const rows = group.rows.filter(({ isAlike }) => showsAlike || !isAlike);
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" className={classes["group"]} colSpan={shown.length + 1}>
          <span>{group.title}</span>
        </th>
      </tr>
      {rows.map(({ key, label, cells }) => (
        <tr key={key}>
          <th scope="row">{label}</th>
          {cells.map((cell, index) => (
            <td key={index} data-shown={shown[index]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

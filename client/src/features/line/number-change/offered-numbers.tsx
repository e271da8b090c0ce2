import { Trans, useLingui } from "@lingui/react/macro";
import { Button, VisuallyHidden } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useEffect } from "react";
import { MoreRows } from "../../../components/connection-list/more-rows";
import { useConnection } from "../../../components/connection-list/use-connection";
import { Money } from "../../../components/money";
import { Section } from "../../../components/section";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Empty, Failure } from "../../../components/states";
import { Waiting } from "../../../components/waiting";
import { readFragment } from "../../../generated";
import type { NumberCategory } from "../../../generated/graphql";
import { explain } from "../../../lib/apollo/errors";
import { formatCount } from "../../../lib/format/number";
import { formatNumber } from "../../../lib/format/phone-number";
import { AvailableNumbers, HoldNumber, OfferedNumber } from "./number-change";
import classes from "./offered-numbers.module.css";

/** Two of each category when nothing is asked for. */
const pageSize = 12;

interface OfferedNumbersProps {
  subscriberId: string;
  mask: string;
  category: NumberCategory | null;
  /** Numbers that are held already. */
  held: readonly string[];
  /** The number that is being held at this moment. */
  pending: string | null;
  isBusy: boolean;
  onChoose: (number: string) => void;
  /** «Показать все»: forgets mask and category. */
  onReset: () => void;
  /** Told what is wrong with the mask; undefined when nothing is. */
  onMaskError: (message: string | undefined) => void;
}

/** The numbers that are offered, a dozen at a time. */
export function OfferedNumbers(props: OfferedNumbersProps) {
  const { subscriberId, mask, category, held, pending, isBusy, onChoose, onReset, onMaskError } = props;
  const { t } = useLingui();
  const filter = { ...(mask && { mask }), ...(category && { category }) };
  const list = useConnection(AvailableNumbers, {
    title: t`Номера для выбора`,
    variables: { subscriberId, filter, first: pageSize },
    connection: ({ availableNumbers }) => availableNumbers,
    // Others choose too: what was offered a while ago may be gone.
    fetchPolicy: "network-only",
    nextFetchPolicy: "cache-first",
  });
  const { error } = list;
  const number = readFragment(OfferedNumber, list.rows[0])?.number;
  useShowAsQuery(
    number
      ? { title: t`Удержать номер`, document: HoldNumber, variables: { input: { subscriberId, number } } }
      : null,
  );
  const isMaskWrong = explain(error).code === "INVALID_SEARCH";
  const maskError = error && isMaskWrong ? explain(error).message : undefined;
  useEffect(() => onMaskError(maskError), [maskError, onMaskError]);

  const reset = (
    <Button variant="default" onClick={onReset}>
      <Trans>Показать все</Trans>
    </Button>
  );
  if (error && !isMaskWrong) return <Failure error={error} retry={list.retry} />;
  if (list.isFirstLoad) return <Waiting rows={pageSize} shape="rows" />;
  const rows = error ? [] : list.rows;
  if (rows.length === 0) {
    return (
      <Empty title={<Trans>Таких номеров сейчас нет</Trans>} actions={reset}>
        {error ? null : (
          <Trans>Замените часть цифр знаком «%» или «_», снимите категорию или посмотрите все номера.</Trans>
        )}
      </Empty>
    );
  }
  return (
    <Section
      flush
      title={<Trans>Предлагаем</Trans>}
      actions={
        <span className={classes["total"]} role="status">
          <Trans>Всего {formatCount(list.total)}</Trans>
        </span>
      }
    >
      <ul className={classes["list"]} data-stale={list.isStale}>
        {rows.map((row) => {
          const { number, categoryName, fee, category: code } = readFragment(OfferedNumber, row);
          const shown = formatNumber(number);
          return (
            <li key={number} className={classes["row"]}>
              <span className={classes["number"]}>{shown}</span>
              <span className={classes["category"]} data-category={code}>
                {categoryName}
              </span>
              <span className={classes["fee"]}>
                <Money value={fee} />
              </span>
              <span className={classes["act"]}>
                {held.includes(number) ? (
                  <span className={classes["held"]}>
                    <IconCheck size={18} aria-hidden />
                    <Trans>Выбран</Trans>
                  </span>
                ) : (
                  <Button
                    variant="default"
                    size="compact-md"
                    loading={pending === number}
                    disabled={isBusy && pending !== number}
                    onClick={() => onChoose(number)}
                  >
                    <Trans>Выбрать</Trans>
                    <VisuallyHidden> {shown}</VisuallyHidden>
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <MoreRows list={list} />
    </Section>
  );
}

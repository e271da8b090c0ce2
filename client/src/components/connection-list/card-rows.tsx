import type { DataListProps } from "./list-props";
import { useWindowRows } from "./use-window-rows";
import classes from "./data-list.module.css";

/** The list on a phone: a card for each row. */
export function CardRows<Row>(props: DataListProps<Row>) {
  const { label, rows, rowId, card, total } = props;
  const { list, items, before, after, measure } = useWindowRows({
    ...props,
    count: rows.length,
    rowHeight: 96,
  });
  return (
    <div ref={list}>
      <ul
        className={classes["cards"]}
        aria-label={label}
        style={{ paddingTop: before, paddingBottom: after }}
      >
        {items.map(({ index }) => {
          const row = rows[index];
          if (row === undefined)
            return (
              <li key={`row ${String(index)}`} ref={measure} data-index={index} aria-hidden>
                <div className={classes["cardToCome"]} />
              </li>
            );
          return (
            <li
              key={rowId(row)}
              ref={measure}
              data-index={index}
              aria-setsize={total}
              aria-posinset={index + 1}
            >
              {card(row)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

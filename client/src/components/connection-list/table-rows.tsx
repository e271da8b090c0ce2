import { IconArrowDown, IconArrowUp, IconArrowsSort } from "@tabler/icons-react";
import type { MouseEvent } from "react";
import type { Column, DataListProps } from "./list-props";
import { useWindowRows } from "./use-window-rows";
import classes from "./data-list.module.css";

/** The list as a native table with a header that stays in sight. */
export function TableRows<Row>(props: DataListProps<Row>) {
  const { label, columns, rows, rowId, onOpen, total } = props;
  const { list, items, before, after } = useWindowRows({ ...props, count: rows.length, rowHeight: 40 });

  const open = (event: MouseEvent, row: Row) => {
    // A link or button in the row does its own work, and selecting text is not a click.
    const isOwn = event.target instanceof Element && event.target.closest("a, button, input, label");
    if (isOwn || window.getSelection()?.type === "Range") return;
    onOpen?.(row);
  };

  return (
    <div ref={list}>
      <table className={classes["table"]} aria-label={label} aria-rowcount={total + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} columns={columns.length} />
          {items.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return <RowToCome key={`row ${String(index)}`} columns={columns.length} />;
            return (
              <tr
                key={rowId(row)}
                aria-rowindex={index + 2}
                data-opens={onOpen ? true : undefined}
                onClick={(event) => open(event, row)}
              >
                {columns.map((column) => (
                  <td key={column.id} data-numeric={column.numeric}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Spacer height={after} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const { sort, label, numeric, width } = column;
  const sorted = sort?.active ? (sort.descending ? "descending" : "ascending") : undefined;
  const Arrow = sorted === undefined ? IconArrowsSort : sorted === "ascending" ? IconArrowUp : IconArrowDown;
  return (
    <th scope="col" aria-sort={sorted} data-numeric={numeric} style={width ? { width } : undefined}>
      {sort ? (
        <button type="button" className={classes["sort"]} onClick={sort.onSort}>
          {label}
          <Arrow size={14} aria-hidden />
        </button>
      ) : (
        label
      )}
    </th>
  );
}

/** The place of a row that is on its way. */
function RowToCome({ columns }: { columns: number }) {
  return (
    <tr aria-hidden>
      <td className={classes["toCome"]} colSpan={columns}>
        <span />
      </td>
    </tr>
  );
}

/** Takes the place of rows that are not rendered. */
function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td className={classes["spacer"]} colSpan={columns} style={{ height }} />
    </tr>
  );
}

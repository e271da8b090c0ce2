import type { ReactNode } from "react";
import classes from "./plain-table.module.css";

interface PlainTableProps {
  /** What the table holds, for screen readers. */
  label: string;
  head: readonly { label: ReactNode; numeric?: boolean }[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A short native table. On the phone each row becomes a block, its cells named by their columns. */
export function PlainTable({ label, head, rows }: PlainTableProps) {
  return (
    <table className={classes["table"]} aria-label={label}>
      <thead>
        <tr>
          {head.map((column, index) => (
            <th key={index} scope="col" data-numeric={column.numeric}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, index) => (
              <td key={index} data-numeric={head[index]?.numeric}>
                <span className={classes["name"]} aria-hidden>
                  {head[index]?.label}
                </span>
                <span className={classes["cell"]}>{cell}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

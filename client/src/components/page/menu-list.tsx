import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { MenuPlace } from "./menu-place";
import classes from "./menu-list.module.css";

/** One thing that matters now about a page, as a way to where it is shown. */
export interface MenuFigure {
  to: string;
  search: Readonly<Record<string, string>>;
  label: string;
  value: string;
  /** Whether somebody has to do something; the label says it too. */
  tone: "plain" | "warn";
}

interface MenuListProps {
  places: readonly MenuPlace[];
  /** What matters now, by the ids of the pages. */
  figures: Readonly<Record<string, readonly MenuFigure[]>>;
}

/** A menu as a page: each of its items with what it is for, and what matters there now. */
export function MenuList({ places, figures }: MenuListProps) {
  return (
    <ul className={classes["list"]}>
      {places.map(({ id, label, about, to, icon: Pictogram }) => (
        <li key={to} className={classes["item"]}>
          <Pictogram size={24} stroke={1.5} aria-hidden />
          <div className={classes["text"]}>
            <Link to={to} className={classes["label"]}>
              {label}
            </Link>
            <span className={classes["about"]}>{about}</span>
          </div>
          {figures[id]?.length ? (
            <ul className={classes["figures"]} aria-label={label}>
              {figures[id].map((figure) => (
                <li key={figure.label}>
                  <Link to={figure.to} search={figure.search} data-tone={figure.tone}>
                    {figure.tone === "warn" ? <IconAlertTriangle size={16} aria-hidden /> : null}
                    {figure.label}: <b>{figure.value}</b>
                  </Link>
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

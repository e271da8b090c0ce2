import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { MenuPlace } from "./menu-place";
import classes from "./place-list.module.css";

interface PlaceListProps {
  places: readonly MenuPlace[];
  /** How it stands with what the pages are about, by their ids. */
  states?: Readonly<Record<string, ReactNode>>;
}

/** Pages to go on to, each with what it is for, and how things stand there. */
export function PlaceList({ places, states = {} }: PlaceListProps) {
  return (
    <ul className={classes["list"]}>
      {places.map(({ id, label, about, to, icon: Pictogram }) => (
        <li key={to}>
          <Link to={to} className={classes["place"]}>
            <Pictogram size={24} stroke={1.5} aria-hidden />
            <span className={classes["text"]}>
              <span className={classes["label"]}>{label}</span>
              <span className={classes["about"]}>{about}</span>
            </span>
            {states[id] ? <span className={classes["state"]}>{states[id]}</span> : null}
            <IconChevronRight size={18} aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}

import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { MenuPlace } from "./menu-place";
import classes from "./place-list.module.css";

/** Pages to go on to, each with what it is for. */
export function PlaceList({ places }: { places: readonly MenuPlace[] }) {
  return (
    <ul className={classes["list"]}>
      {places.map(({ label, about, to, icon: Pictogram }) => (
        <li key={to}>
          <Link to={to} className={classes["place"]}>
            <Pictogram size={24} stroke={1.5} aria-hidden />
            <span className={classes["text"]}>
              <span className={classes["label"]}>{label}</span>
              <span className={classes["about"]}>{about}</span>
            </span>
            <IconChevronRight size={18} aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}

import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import { Person, type ViewerState } from "./viewer.entity";
import { VIEWER_CHANGED } from "./viewer.store";

/** The operator's staff by name, also those who are blocked. How many they may be is bounded (STAFF_MAX). */
export function allStaff(reader: Reader): Promise<Person[]> {
  return reader.read(Person, "where t.role = 'staff' order by t.name, t.id");
}

/** The same, while nobody else changes anything of any of them until the unit ends. */
export function lockStaff(unit: Unit): Promise<Person[]> {
  return unit.read(Person, `where t.role = 'staff' order by t.id${forUpdate(unit)}`);
}

/** Lets somebody sign in, or not any more; what they have open hears of it at once. */
export async function setViewerState(unit: Unit, viewerId: string, state: ViewerState): Promise<void> {
  await unit.run("update viewer set state = $2 where id = $1", [viewerId, state]);
  await unit.publish(VIEWER_CHANGED, viewerId);
}

import type {
  ClosedUserGroup,
  ClosedUserGroupMember,
} from "../modules/company/closed-user-group/closed-user-group.entity";
import type { Company } from "./companies";
import { randomId } from "./ids";
import type { Line } from "./lines";
import { Random } from "./random";
import { isDevicePlan } from "./usage-habits";

const NAMES = ["Администрация", "Выездные бригады", "Филиалы"] as const;

/** A company's groups: the smallest has one, the others three. */
export function buildGroups(company: Company, seed: number, at: number): ClosedUserGroup[] {
  const random = new Random(`${String(seed)}:groups:${company.draft.key}`);
  return NAMES.slice(0, company.lines <= 5 ? 1 : 3).map((name) => ({
    id: randomId("grp", at, random),
    clientId: company.client.id,
    name,
  }));
}

/** The groups that a line belongs to; machines belong to none. */
export function buildMemberships(
  line: Line,
  groups: readonly ClosedUserGroup[],
  seed: number,
): ClosedUserGroupMember[] {
  const random = new Random(`${String(seed)}:memberships:${line.subscriber.id}`);
  if (isDevicePlan(line.plan.code)) return [];
  return groups
    .filter((_, i) => random.chance(line.role === null ? 0.25 / (i + 1) : 1))
    .map(({ id }, i) => ({ subscriberId: line.subscriber.id, cugIndex: i + 1, groupId: id }));
}

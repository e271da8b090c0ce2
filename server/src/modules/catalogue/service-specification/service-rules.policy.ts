import { ServiceRuleKind, type ServiceRule } from "./service-rule.entity";

const NONE: readonly string[] = [];

/** Which services of the catalogue need others, and which exclude one another; by ids of specifications. */
export class ServiceRules {
  private readonly needs = new Map<string, string[]>();
  private readonly dependants = new Map<string, string[]>();
  private readonly exclusions = new Map<string, string[]>();

  constructor(rules: readonly Pick<ServiceRule, "specificationId" | "otherId" | "kind">[]) {
    for (const { specificationId, otherId, kind } of rules) {
      if (kind === ServiceRuleKind.NEEDS) {
        add(this.needs, specificationId, otherId);
        add(this.dependants, otherId, specificationId);
      } else {
        add(this.exclusions, specificationId, otherId);
        add(this.exclusions, otherId, specificationId);
      }
    }
  }

  /** What it works only beside. */
  needsOf(id: string): readonly string[] {
    return this.needs.get(id) ?? NONE;
  }

  /** What works only beside it. */
  dependantsOf(id: string): readonly string[] {
    return this.dependants.get(id) ?? NONE;
  }

  /** What it cannot be had together with. */
  exclusionsOf(id: string): readonly string[] {
    return this.exclusions.get(id) ?? NONE;
  }
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

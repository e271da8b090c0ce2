import type { Permission } from "./permissions";

/**
 * What a program of a company may be let to do, each by itself: see the lines and what they have connected, call details,
 * invoices and payments; order changes; register payments. Nobody's rights hold more of a program than these words.
 */
export const PROGRAM_SCOPES = ["lines", "usage", "money", "orders", "payments"] as const;

/** A word of PROGRAM_SCOPES. */
export type ProgramScope = (typeof PROGRAM_SCOPES)[number];

/** To which programs something is open: to all of them, to those that have one of some scopes, or (null) to none. */
export type ProgramReach = "any" | readonly ProgramScope[] | null;

/** The rights that programs have. What is not named here is closed to them, also where it is open to anyone. */
const OF_PROGRAMS: Readonly<Partial<Record<Permission, ProgramReach>>> = {
  "operator.read": "any",
  "deviceSettings.read": "any",
  "catalogue.read": "any",
  "viewer.read": "any",
  "node.read": "any",
  "client.read": "any",
  // Which lines there are is told to each: without their numbers nothing else is told apart.
  "subscriber.list": "any",
  "subscriber.read": "any",
  // A token ends itself, and nothing but itself.
  "token.revoke": "any",

  "subscriberFile.read": ["lines"],

  "usage.read": ["usage"],

  "invoice.read": ["money"],
  "instalment.read": ["money"],
  "charge.read": ["money"],
  "payment.read": ["money"],
  "spendingLimit.read": ["money"],

  "payment.register": ["payments"],
  "invoice.order": ["payments"],

  "numberPool.read": ["orders"],
  "bulkChange.read": ["orders"],
  "bulkChange.plan": ["orders"],
  "order.read": ["orders"],
  "order.preview": ["orders"],
  "order.place": ["orders"],
  "order.act": ["orders"],
  "callForwarding.order": ["orders"],
  "deviceSettings.order": ["orders"],
  "mobileInternet.order": ["orders"],
  "number.order": ["orders"],
  "number.hold": ["orders"],
  "pause.order": ["orders"],
  "rename.order": ["orders"],
  "service.order": ["orders"],
  "tariffPlan.order": ["orders"],
  "voicemail.order": ["orders"],
  "costCentre.set": ["orders"],
};

/** To which programs a right is open. */
export function programReach(permission: Permission): ProgramReach {
  return OF_PROGRAMS[permission] ?? null;
}

/** Whether a program with some scopes gets at what is open so far. */
export function isReached(scopes: readonly ProgramScope[], reach: ProgramReach): boolean {
  return reach === "any" || (reach?.some((scope) => scopes.includes(scope)) ?? false);
}

/** The words that are scopes, each once and in their order. */
export function tidyProgramScopes(words: readonly string[]): ProgramScope[] {
  return PROGRAM_SCOPES.filter((scope) => words.includes(scope));
}

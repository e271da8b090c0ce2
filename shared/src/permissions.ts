/**
 * What somebody may be in one company, one person this in one and that in another: `observer` looks, `coordinator` also
 * changes lines, `accountant` also pays, and `administrator` does all of it and manages people.
 */
export const COMPANY_ROLES = ["administrator", "coordinator", "accountant", "observer"] as const;

/** A role in one company. */
export type CompanyRole = (typeof COMPANY_ROLES)[number];

/** What somebody is where a right is asked for: a role in a company, or what the whole person is. */
export type Role = CompanyRole | "subscriber" | "staff";

/** Who may do something: a role, or anyone, signed in or not. */
export type Caller = Role | "anyone";

/** By right, who has it. */
type Rights = Readonly<Record<string, readonly [Caller, ...Caller[]]>>;

/** Everybody who is signed in. */
const EVERYBODY = [...COMPANY_ROLES, "subscriber", "staff"] as const;

/** Everybody who looks after a company, and the operator's staff. */
const COMPANY = [...COMPANY_ROLES, "staff"] as const;

/** Everybody who is signed in and is no staff. */
const CUSTOMERS = [...COMPANY_ROLES, "subscriber"] as const;

/** Who moves something of a line: its company, and its own user as far as the company leaves it to them. */
const LINE = ["administrator", "coordinator", "subscriber"] as const;

/** Who talks with the operator in their company's name or their line's: everybody there who does not look only. */
const WRITERS = ["administrator", "coordinator", "accountant", "subscriber"] as const;

/**
 * What belongs to one's own person: how they sign in, and what they are told. A program that has their token changes
 * none of it, whatever its scopes: whoever reads a token out of a file must not get at its person.
 */
const OWN_PERSON = {
  "session.close": ["anyone"],
  "session.endOther": EVERYBODY,
  "password.change": EVERYBODY,
  "secondFactor.change": EVERYBODY,
  "passkey.change": EVERYBODY,
  "identity.confirm": EVERYBODY,
  "identity.requestCode": ["subscriber"],
  "token.create": CUSTOMERS,
  "notice.change": COMPANY,
} as const satisfies Rights;

/**
 * The rights of the whole system: who may do what. A permission says nothing about whose things it is done to: of
 * what somebody may read they are given their own only. A subscriber orders what the company leaves to its subscribers.
 * An observer is shown what the company has, and changes nothing but what is their own: password, sessions, tokens.
 */
export const PERMISSIONS = {
  // What is the same for all.
  "operator.read": ["anyone"],
  "deviceSettings.read": ["anyone"],
  "catalogue.read": EVERYBODY,
  "numberPool.read": EVERYBODY,

  // One's own person. A token may end itself, which takes nothing but its own power.
  "viewer.read": ["anyone"],
  "session.open": ["anyone"],
  "token.revoke": CUSTOMERS,
  "signIn.reset": ["staff"],
  "staff.read": ["staff"],
  "staff.change": ["staff"],
  ...OWN_PERSON,

  // The company.
  "node.read": EVERYBODY,
  "client.read": COMPANY,
  "costCentre.change": ["administrator"],
  "costCentre.set": ["administrator", "coordinator"],
  "client.find": ["staff"],
  "subscriberPermission.change": ["administrator"],
  "invoiceDelivery.change": ["administrator"],
  "access.read": ["administrator", "staff"],
  "audit.read": COMPANY,
  "audit.readAll": ["administrator", "staff"],
  "access.change": ["administrator"],
  "invitation.accept": ["anyone"],
  "notice.unsubscribe": ["anyone"],

  "invoice.read": COMPANY,
  "instalment.read": COMPANY,
  "invoice.order": ["administrator", "accountant"],
  "invoiceCorridor.set": ["administrator", "accountant"],
  "spendingLimit.read": COMPANY,
  "spendingLimit.set": ["administrator", "coordinator", "accountant"],
  "spendingLimit.setForCompany": ["administrator", "coordinator", "accountant"],

  // Lines and what they use.
  "subscriber.list": COMPANY,
  "subscriber.read": EVERYBODY,
  "subscriberFile.read": COMPANY,
  "usage.read": EVERYBODY,
  "usageView.read": EVERYBODY,
  "charge.read": EVERYBODY,
  "tariffComparison.read": EVERYBODY,
  "payment.read": COMPANY,
  "payment.register": ["administrator", "accountant"],
  "payment.decide": ["staff"],
  "simCode.reveal": LINE,
  "simCodeView.read": EVERYBODY,

  // Orders.
  "order.read": EVERYBODY,
  "order.preview": LINE,
  "order.place": LINE,
  "order.act": LINE,
  "bulkChange.read": COMPANY,
  "bulkChange.plan": ["administrator", "coordinator"],
  "callForwarding.order": LINE,
  "deviceSettings.order": LINE,
  "mobileInternet.order": LINE,
  "number.order": LINE,
  "number.hold": LINE,
  "pause.order": LINE,
  "rename.order": ["administrator", "coordinator"],
  "service.order": LINE,
  "tariffPlan.order": LINE,
  "voicemail.order": LINE,
  "voicemail.resendEmail": LINE,
  "voicemail.confirmEmail": ["anyone"],

  // Conversations with the operator.
  "appeal.read": EVERYBODY,
  "appeal.create": [...WRITERS, "staff"],
  "appeal.createForCompany": ["administrator", "staff"],
  "appeal.reply": [...WRITERS, "staff"],
  "appeal.close": [...WRITERS, "staff"],
  "appeal.cancel": WRITERS,
  "appeal.markRead": WRITERS,
  "appeal.assign": ["staff"],
  "attachment.upload": ["administrator", "subscriber", "staff"],
  "numberRequest.create": LINE,
} as const satisfies Rights;

/** What concerns a company as a whole: who looks after some of its accounts only has none of it. */
const OF_WHOLE_COMPANY = [
  "costCentre.change",
  "subscriberPermission.change",
  "invoiceDelivery.change",
  "access.read",
  "audit.readAll",
  "access.change",
  "appeal.createForCompany",
  "spendingLimit.setForCompany",
] as const satisfies readonly (keyof typeof PERMISSIONS)[];

/** The name of a right, e.g. `usage.read`. */
export type Permission = keyof typeof PERMISSIONS;

/** Whether one role has a right. */
export function roleMay(role: Role, permission: Permission): boolean {
  const callers: readonly Caller[] = PERMISSIONS[permission];
  return callers.includes(role) || callers.includes("anyone");
}

/** Whether a right is everybody's, signed in or not. */
export function isOpen(permission: Permission): boolean {
  const callers: readonly Caller[] = PERMISSIONS[permission];
  return callers.includes("anyone");
}

/** Whether a right is about one's own person, so that no program has it. */
export function concernsOwnPerson(permission: Permission): boolean {
  return permission in OWN_PERSON;
}

/** Whether a right concerns a company as a whole, so that it goes with the access to all of its accounts only. */
export function concernsWholeCompany(permission: Permission): boolean {
  const names: readonly Permission[] = OF_WHOLE_COMPANY;
  return names.includes(permission);
}

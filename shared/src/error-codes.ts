/** Codes of `errors[].extensions.code`: the request as a whole failed. Each with its meaning. */
export const ERROR_CODES = {
  UNAUTHENTICATED: "Nobody is signed in, or the session or token has ended.",
  FORBIDDEN: "Who is signed in may not do this.",
  BAD_REQUEST: "The request cannot be read or does not fit the schema.",
  INVALID_SEARCH: "The search text can be neither a number nor a mask; the message says what to type.",
  CHARGES_MONTH_NOT_SHOWN:
    "Charges are shown for the current month and the two before it; this is another one.",
  NOT_FOUND: "There is no such thing, or it is not the viewer's.",
  USAGE_OUT_OF_PERIOD:
    "Call details of some of the days cannot be asked for; `availableFrom` and `asOf` of the extensions say which can.",
  USAGE_RANGE_REVERSED: "The first day asked for is after the last.",
  TOO_LARGE: "The request is larger than is accepted.",
  TOO_DEEP: "The operation is nested deeper than is accepted.",
  TOO_MANY_ALIASES: "The operation has more aliases than are accepted.",
  TOO_MANY_FIELDS: "The operation asks for more fields than are accepted.",
  TOO_MANY_TOKENS: "The operation is longer, in tokens, than is accepted.",
  TOO_MANY_DIRECTIVES: "The operation has more directives than are accepted.",
  TOO_MANY_FRAGMENTS: "The document has more fragments than are accepted.",
  TOO_COSTLY: "The operation may give more items than are accepted; ask for smaller pages.",
  FRAGMENT_CYCLE: "A fragment spreads itself.",
  RATE_LIMITED: "Too many requests in a short time; try again later.",
  TIMEOUT: "The answer took too long and was given up.",
  UNAVAILABLE: "Something that the answer needs is out of reach now; try again later.",
  INTERNAL: "An error of the system itself; the request was not at fault.",
} as const satisfies Readonly<Record<string, string>>;

/** A code of ERROR_CODES. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** Codes of `userErrors[].code`: what was asked is understood and refused. Each with its meaning. */
export const USER_ERROR_CODES = {
  NOT_FOUND: "There is no such thing, or it is not the viewer's.",
  INVALID_INPUT: "A value of the input is not acceptable; `field` names it.",
  IDEMPOTENCY_KEY_REUSED: "The idempotency key was already used with another input.",
  PREVIEW_CHANGED: "Price or outcome is no longer what the preview showed; look at a new preview.",
  WINDOW_CLOSED: "The change is not made at this time of the month; `opensAt` says when it will be.",
  RUN_AT_IN_PAST: "The planned time has already passed.",
  RUN_AT_TOO_FAR: "The planned time is further ahead than is accepted.",
  REVERT_BEFORE_RUN: "The time to revert is not after the time to run.",
  PACKAGE_ALREADY_IN_FORCE: "This additional package is already in force.",
  PACKAGE_IN_FORCE: "An additional package is in force; remove it first.",
  PACKAGE_NOT_PROVIDED: "The tariff plan does not provide this package.",
  PACKAGE_NOT_CONNECTED: "No additional package is in force, so there is none to remove.",
  MOBILE_INTERNET_OFF: "Mobile internet is not connected; connect it first.",
  MOBILE_INTERNET_ALREADY_ON: "Mobile internet is already connected.",
  MOBILE_INTERNET_NOT_PROVIDED: "The tariff plan does not provide mobile internet.",
  TARIFF_PLAN_IN_FORCE: "This tariff plan is already in force.",
  PLAN_NOT_OFFERED: "The tariff plan is archived and can no longer be changed to.",
  SUBSCRIBER_SUSPENDED: "The subscriber is suspended.",
  SUBSCRIBER_TERMINATED: "The subscriber is terminated.",
  CLIENT_SUSPENDED: "The client is suspended.",
  NAME_UNCHANGED: "The subscriber already has this name.",
  NUMBER_TAKEN:
    "The number is not to be had: somebody has it or is choosing it, or the operator does not offer it.",
  NUMBER_RESTING: "The number rests after its last owner; `opensAt` says from when on it is offered again.",
  NUMBER_UNCHANGED: "The subscriber already has this number.",
  NUMBER_NOT_HELD: "The number is not held for this subscriber, or no longer; hold it first.",
  NUMBER_CHANGE_PLANNED: "A change of this subscriber's number is already ordered; cancel that order first.",
  TOO_MANY_HELD_NUMBERS: "As many numbers as are allowed are held already; release one, or wait.",
  NOT_CANCELLABLE: "The order has begun or ended and can no longer be cancelled.",
  NOT_UNDOABLE: "The order has nothing to undo, or it cannot be undone any more.",
  NOT_CONFIRMABLE: "The order does not wait for a confirmation.",
  CHANGED_MEANWHILE: "It was changed by someone else in the meantime; look again.",
  FORBIDDEN: "The viewer may see this but not do it.",
  NOT_LEFT_TO_SUBSCRIBERS: "The company does not let its subscribers order this by themselves.",
  SPENDING_NOT_ALLOWED: "It costs the company money, and the company does not let its subscribers spend.",
  APPEAL_ENDED: "The appeal is closed, cancelled or rejected; make a new one.",
  APPEAL_NOT_CLOSABLE: "The appeal has no answer yet, or has ended, and cannot be closed.",
  APPEAL_NOT_CANCELLABLE: "The appeal was resolved or has ended and can no longer be cancelled.",
  NUMBER_CHANGE_REQUESTED: "A request for another number is open for this subscriber already.",
  WRONG_CREDENTIALS: "Login or password is wrong.",
  WRONG_CODE: "The code is wrong or has expired.",
  TOO_MANY_ATTEMPTS: "Too many attempts; try again later.",
  PASSWORD_TOO_WEAK: "The password is too short or too easily guessed.",
  SIM_CODES_NOT_KNOWN: "There is no SIM card in use, or its codes are not known here.",
  SIM_CODES_LIMIT:
    "SIM codes were shown too often within an hour; `opensAt` says when the next look is let in.",
  EXPIRES_TOO_LATE: "The expiry is later than is accepted.",
} as const satisfies Readonly<Record<string, string>>;

/** A code of USER_ERROR_CODES. */
export type UserErrorCode = keyof typeof USER_ERROR_CODES;

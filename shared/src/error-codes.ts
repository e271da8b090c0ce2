/**
 * Codes of mistakes in what a program sends, under the names that GraphQL servers have in common. Their messages are for
 * whoever writes the program: in English, whatever language texts for people are asked for in.
 */
export const MISTAKE_CODES = {
  BAD_REQUEST: "The HTTP request is none that is taken here: its method, media type, body or parameters.",
  GRAPHQL_PARSE_FAILED: "The document is not written in GraphQL.",
  GRAPHQL_VALIDATION_FAILED: "The document does not fit the schema.",
  OPERATION_RESOLUTION_FAILURE:
    "The document has no operation of the name that was given, or several and none was named.",
  BAD_USER_INPUT:
    "A variable or an argument is missing, of another type, or not within its bounds; the message names it.",
} as const satisfies Readonly<Record<string, string>>;

/** A code of MISTAKE_CODES. */
export type MistakeCode = keyof typeof MISTAKE_CODES;

/** Whether it is a program's mistake, whose message is not for people. */
export function isMistakeCode(code: unknown): code is MistakeCode {
  return typeof code === "string" && Object.hasOwn(MISTAKE_CODES, code);
}

/** Codes of `errors[].extensions.code`: the request as a whole failed. Each with its meaning. */
export const ERROR_CODES = {
  ...MISTAKE_CODES,
  UNAUTHENTICATED: "Nobody is signed in, or the session or token has ended.",
  FORBIDDEN: "Who is signed in may not do this.",
  ADDRESS_NOT_ALLOWED:
    "The token is a program's, and its company takes it from other addresses only; the message says from which this one came.",
  SECOND_FACTOR_NEEDED:
    "The company shows nothing to who has no second factor: switch one on, or sign in by a passkey.",
  INVALID_SEARCH: "The search text can be neither a number nor a mask; the message says what to type.",
  CHARGES_MONTH_NOT_SHOWN:
    "Charges are shown for the current month and the two before it; this is another one.",
  NOT_FOUND: "There is no such thing, or it is not the viewer's.",
  USAGE_OUT_OF_PERIOD:
    "Call details of some of the days cannot be asked for; `availableFrom` and `asOf` of the extensions say which can.",
  USAGE_RANGE_REVERSED: "The first day asked for is after the last.",
  INVOICES_CLOSED:
    "Invoices are not downloaded while those of the last month are formed; `opensAt` of the extensions says until when.",
  LINK_ENDED: "The link has ended; take a new one.",
  LINK_FOREIGN:
    "The link was made for somebody else, or is none at all; sign in as that person, or take one's own.",
  TOO_LARGE: "The request is larger than is accepted.",
  ATTACHMENT_EMPTY: "The file that was sent has nothing in it.",
  ATTACHMENT_NOT_TAKEN: "The file is of no kind that is taken, or its content is not what its name says.",
  ATTACHMENT_INFECTED: "The scanner has found something harmful in the file; it is not kept.",
  ATTACHMENT_QUOTA: "As many files, or as many bytes, as are allowed have been sent within a day or in all.",
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
  SERVICE_ALREADY_CONNECTED: "The subscriber already has this service.",
  SERVICE_NOT_CONNECTED: "The subscriber does not have this service, so there is nothing to disconnect.",
  SERVICE_NOT_PROVIDED: "The tariff plan does not provide this service.",
  SERVICE_NEEDS_OTHER:
    "The service works only beside others; the message names them: connect them first, or too.",
  SERVICE_EXCLUDED:
    "The service cannot be had together with others; the message names them: disconnect them first.",
  SERVICE_NEEDED_BY_OTHER:
    "Others work only beside this service; the message names them: disconnect them first, or too.",
  SERVICE_HAS_OWN_PAGE: "This service is changed by its own kinds of change, not as one of the others.",
  SUBSCRIBER_SUSPENDED: "The operator has suspended the subscriber; ask the operator.",
  SUBSCRIBER_IN_DEBT: "The subscriber is suspended for debt; pay the invoices.",
  SUBSCRIBER_PAUSED: "The subscriber is paused by the customer; resume it first.",
  ALREADY_PAUSED: "The subscriber is paused already.",
  NOT_PAUSED: "The subscriber is not paused, so there is nothing to resume.",
  PAUSE_TOO_SHORT: "A pause lasts until the next calendar day at least.",
  PAUSE_TOO_LONG: "A pause is longer than is accepted.",
  PAUSE_NOT_PROVIDED: "The tariff plan does not provide the pause.",
  SUBSCRIBER_TERMINATED: "The subscriber is terminated.",
  CLIENT_SUSPENDED: "The client is suspended.",
  FORWARDING_TO_ITSELF: "Calls cannot be forwarded to the very number that forwards them.",
  FORWARDING_TO_SHORT_NUMBER: "Calls cannot be forwarded to an emergency or another short number.",
  FORWARDING_NUMBER_INVALID: "What is given is no number of any country.",
  FORWARDING_NUMBER_NOT_ALLOWED: "Calls cannot be forwarded to this number; choose another one.",
  FORWARDING_LOOP:
    "Calls would come back to the number by a chain of forwardings, of lines of whichever company.",
  FORWARDING_UNCHANGED: "This forwarding is set like that already.",
  FORWARDING_NOT_SET: "There is no such forwarding to cancel.",
  NO_REPLY_TIME_INVALID:
    "The no-reply time is not 5, 10, 15, 20, 25 or 30 seconds, or the condition has none.",
  VOICEMAIL_NOT_CONNECTED: "Voicemail is not connected; connect it first.",
  VOICEMAIL_ALREADY_CONNECTED: "Voicemail is already connected.",
  VOICEMAIL_NOT_PROVIDED: "The tariff plan does not provide voicemail.",
  EMAIL_INVALID: "This is no e-mail address that mail can be sent to.",
  EMAIL_LIKELY_MISTYPED:
    "The domain looks mistyped; the message names what was probably meant: mend it, or say that it is right.",
  EMAIL_UNCHANGED: "Copies already go, or are about to go, to this address.",
  EMAIL_NOT_SET: "There is no e-mail address to remove or to confirm.",
  EMAIL_ALREADY_CONFIRMED: "The e-mail address is confirmed already.",
  EMAIL_LINK_INVALID: "The link is unknown, has expired, or belongs to an address that is wanted no more.",
  TOO_MANY_EMAILS:
    "Too many e-mails were asked for in an hour; `opensAt` says when the next one will be sent.",
  TOO_MANY_EMAILS_TO_ADDRESS:
    "As many e-mails as one address is sent in an hour have gone to it, for whichever lines; wait an hour.",
  TOO_MANY_EMAILS_OF_COMPANY:
    "As many e-mails as a company may cause in an hour have been sent for its lines; wait an hour.",
  TOO_MANY_MESSAGES: "As many messages as are allowed in an hour have gone to this subscriber; wait an hour.",
  TOO_MANY_INVOICE_EMAILS:
    "As many invoices as a company may have sent, or an address is sent, by e-mail in a day have been; `opensAt` says when it goes on.",
  DELIVERY_UNCHANGED: "Invoices are delivered like that already.",
  NAME_UNCHANGED: "The subscriber already has this name.",
  NUMBER_TAKEN:
    "The number is not to be had: somebody has it or is choosing it, or the operator does not offer it.",
  NUMBER_RESTING: "The number rests after its last owner; `opensAt` says from when on it is offered again.",
  NUMBER_UNCHANGED: "The subscriber already has this number.",
  NUMBER_NOT_HELD: "The number is not held for this subscriber, or no longer; hold it first.",
  NUMBER_CHANGE_PLANNED: "A change of this subscriber's number is already ordered; cancel that order first.",
  TOO_MANY_HELD_NUMBERS: "As many numbers as are allowed are held already; release one, or wait.",
  NOT_CANCELLABLE: "The order has begun or ended and can no longer be cancelled.",
  NOT_RESCHEDULABLE:
    "The order does not wait for a time or a person, or it ends what was begun for a time; it cannot be moved.",
  RUN_AT_UNCHANGED: "The order is planned for this time already.",
  NOT_UNDOABLE: "The order has nothing to undo, or it cannot be undone any more.",
  NOT_CONFIRMABLE: "The order does not wait for a confirmation.",
  TOO_MANY_ROWS: "A change of many lines has more rows than are accepted; choose fewer lines.",
  TOO_MANY_BULK_CHANGES:
    "As many changes of many lines as a company may have at work at once are; wait until one has ended.",
  NO_ROWS: "There is no line, or no row, for which anything could be done.",
  BULK_CHANGE_BUSY:
    "The change of many lines is in a state in which this cannot be done to it; look at it again.",
  CHANGED_MEANWHILE: "It was changed by someone else in the meantime; look again.",
  FORBIDDEN: "The viewer may see this but not do it.",
  READ_ONLY_ACCESS: "The viewer may look at this company only, and change nothing.",
  ACCESS_EXISTS: "The person has access to the company already; change it.",
  TOO_MANY_ACCESSES: "As many people as are allowed have access to the company; revoke somebody's first.",
  INVITATION_PENDING: "An invitation to this address is under way already; send it again, or withdraw it.",
  INVITATION_INVALID:
    "The invitation was used, was withdrawn, is too old, or was sent anew; ask for another.",
  SERVES_OTHER_COMPANIES:
    "The person looks after other companies too: block or revoke the access to this one.",
  SECOND_FACTOR_NEEDED: "Who wants a second factor of others has one themselves: switch it on first.",
  LAST_ADMINISTRATOR: "The company would be left without an administrator of the whole of it.",
  COST_CENTRE_EXISTS: "The company has a cost centre of this name or code already.",
  TOO_MANY_COST_CENTRES: "The company has as many cost centres as it may have; remove one first.",
  TOO_MANY_SPENDING_LIMITS: "The company has as many limits as it may have; remove one first.",
  NOT_LEFT_TO_SUBSCRIBERS: "The company does not let its subscribers order this by themselves.",
  SPENDING_NOT_ALLOWED: "It costs the company money, and the company does not let its subscribers spend.",
  APPEAL_ENDED: "The appeal is closed, cancelled or rejected; make a new one.",
  APPEAL_NOT_CLOSABLE: "The appeal has no answer yet, or has ended, and cannot be closed.",
  APPEAL_NOT_CANCELLABLE: "The appeal was resolved or has ended and can no longer be cancelled.",
  TOO_MANY_APPEALS: "Too many appeals were made in an hour; `opensAt` says when the next one is accepted.",
  TOO_MANY_APPEAL_MESSAGES:
    "Too many messages were written in appeals in an hour; `opensAt` says when the next one is accepted.",
  ATTACHMENT_QUOTA: "The company's attachments are as large together as is allowed within a day, or in all.",
  NUMBER_CHANGE_REQUESTED: "A request for another number is open for this subscriber already.",
  STEP_UP_REQUIRED:
    "It is dangerous, and the session's holder proved too long ago who they are: `confirmIdentity` first, then the same again.",
  SECOND_FACTOR_REQUIRED: "The password is right, and a code of the second factor is wanted as well.",
  SECOND_FACTOR_ON: "A second factor is in force already; remove it first.",
  SECOND_FACTOR_OFF: "No second factor is in force, or none was begun.",
  RESET_LINK_INVALID:
    "The link for a new password was used, is too old, or a newer one has come; ask for another.",
  PASSKEY_NOT_ACCEPTED:
    "The passkey is none of the viewer's, or answers no question that waits; begin again.",
  TOO_MANY_PASSKEYS: "As many passkeys as one person may have are there already; remove one first.",
  WRONG_CREDENTIALS: "Login or password is wrong.",
  WRONG_CODE: "The code is wrong or has expired.",
  TOO_MANY_ATTEMPTS: "Too many attempts; try again later.",
  PASSWORD_TOO_WEAK: "The password is too short or too easily guessed.",
  SIM_CODES_NOT_KNOWN: "There is no SIM card in use, or its codes are not known here.",
  SIM_CODES_LIMIT:
    "SIM codes were shown too often within an hour; `opensAt` says when the next look is let in.",
  ACCOUNT_CLOSED: "The billing account is closed; name another one.",
  PAYMENT_ALIKE:
    "There are payments like it, named by `like`: look whether it is one of them, or acknowledge that it is another.",
  PAYMENT_DECIDED: "The payment has been confirmed, rejected or cancelled already.",
  TOO_MANY_PAYMENTS: "As many payments of the company as are allowed wait for a confirmation already.",
  TOO_MANY_API_TOKENS: "As many tokens as one person may have are in force already; revoke one first.",
  TOO_MANY_PROGRAMS: "The company has as many programs as it may have; end one first.",
  TOO_MANY_PROGRAM_TOKENS:
    "Two tokens of the program are in force already: let it use the newer one, then revoke the older.",
  EXPIRES_TOO_LATE: "The expiry is later than is accepted.",
} as const satisfies Readonly<Record<string, string>>;

/** A code of USER_ERROR_CODES. */
export type UserErrorCode = keyof typeof USER_ERROR_CODES;

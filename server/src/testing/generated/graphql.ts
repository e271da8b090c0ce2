/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
interface DocumentTypeDecoration<TResult, TVariables> { __apiType?: (variables: TVariables) => TResult }
/** Which numbers are looked for: those that fit all that is given. */
export type AvailableNumberFilter = {
  /** Only those of this category. */
  category?: NumberCategory | null | undefined;
  /** A number in any writing or a mask (`%` several digits, `_` one digit), by the same grammar as in the list of subscribers, at most 60 characters; INVALID_SEARCH for what cannot be one. */
  mask?: string | null | undefined;
};

/** When a call is forwarded: the conditions of 3GPP TS 22.082. */
export type CallForwardingCondition =
  /** When the line is busy (CFB, code 67). */
  | 'BUSY'
  /** When the handset is off or out of coverage (CFNRc, code 62). */
  | 'NOT_REACHABLE'
  /** When nobody answers within the no-reply time (CFNRy, code 61). */
  | 'NO_REPLY'
  /** Always (CFU, code 21); the other three then rest. */
  | 'UNCONDITIONAL';

/** Which forwardings are meant. */
export type CallForwardingSelection =
  /** All four (code 002). */
  | 'ALL'
  /** The three that have a condition (code 004). */
  | 'ALL_CONDITIONAL'
  /** The one for a busy line (CFB, code 67). */
  | 'BUSY'
  /** The one for a handset that is not reachable (CFNRc, code 62). */
  | 'NOT_REACHABLE'
  /** The one for want of an answer (CFNRy, code 61). */
  | 'NO_REPLY'
  /** The unconditional one (CFU, code 21). */
  | 'UNCONDITIONAL';

/** Forwardings of one subscriber that are to be cancelled. */
export type CancelCallForwardingInput = {
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When to bring the old state back, by an order of its own; never when it is not given. */
  revertAt?: string | null | undefined;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The subscriber. */
  subscriberId: string | number;
  /** Which; those that are not set are passed over. */
  which: CallForwardingSelection;
};

/** Exactly one change. */
export type ChangeInput =
  {   /** Cancels one forwarding of a subscriber, the three with a condition, or all. Errors: FORWARDING_NOT_SET, SUBSCRIBER_SUSPENDED, … */
  cancelCallForwarding: CancelCallForwardingInput; changeMobileInternetPackage?: never; changeNumber?: never; changeTariffPlan?: never; connectMobileInternet?: never; connectService?: never; connectVoicemail?: never; disconnectMobileInternet?: never; disconnectService?: never; disconnectVoicemail?: never; pauseSubscriber?: never; removeMobileInternetPackage?: never; removeVoicemailEmail?: never; renameSubscriber?: never; replaceCallForwarding?: never; resumeSubscriber?: never; sendDeviceSettings?: never; setCallForwarding?: never; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never;   /** Puts an additional package of mobile internet into force, in place of the one before. Errors: MOBILE_INTERNET_OFF, PACKAGE_ALREADY_IN_FORCE, PACKAGE_NOT_PROVIDED, SUBSCRIBER_SUSPENDED, … */
  changeMobileInternetPackage: ChangeMobileInternetPackageInput; changeNumber?: never; changeTariffPlan?: never; connectMobileInternet?: never; connectService?: never; connectVoicemail?: never; disconnectMobileInternet?: never; disconnectService?: never; disconnectVoicemail?: never; pauseSubscriber?: never; removeMobileInternetPackage?: never; removeVoicemailEmail?: never; renameSubscriber?: never; replaceCallForwarding?: never; resumeSubscriber?: never; sendDeviceSettings?: never; setCallForwarding?: never; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never; changeMobileInternetPackage?: never;   /** Gives a subscriber another number, which has to be held for it; a one-off fee by the number's category. An order that waits for its time keeps the number for itself. It cannot be undone; the old number rests before it is offered again. Errors: NUMBER_NOT_HELD, NUMBER_UNCHANGED, NUMBER_CHANGE_PLANNED, FORWARDING_LOOP, SUBSCRIBER_SUSPENDED, … */
  changeNumber: ChangeNumberInput; changeTariffPlan?: never; connectMobileInternet?: never; connectService?: never; connectVoicemail?: never; disconnectMobileInternet?: never; disconnectService?: never; disconnectVoicemail?: never; pauseSubscriber?: never; removeMobileInternetPackage?: never; removeVoicemailEmail?: never; renameSubscriber?: never; replaceCallForwarding?: never; resumeSubscriber?: never; sendDeviceSettings?: never; setCallForwarding?: never; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never; changeMobileInternetPackage?: never; changeNumber?: never;   /** Changes the tariff plan. Services that the new plan does not provide are disconnected. Its fee is charged in full for the month in which it comes into force, unless it was charged already; on the 1st of a month it stands in the place of the old plan's. Errors: TARIFF_PLAN_IN_FORCE, PLAN_NOT_OFFERED, SUBSCRIBER_SUSPENDED, … */
  changeTariffPlan: ChangeTariffPlanInput; connectMobileInternet?: never; connectService?: never; connectVoicemail?: never; disconnectMobileInternet?: never; disconnectService?: never; disconnectVoicemail?: never; pauseSubscriber?: never; removeMobileInternetPackage?: never; removeVoicemailEmail?: never; renameSubscriber?: never; replaceCallForwarding?: never; resumeSubscriber?: never; sendDeviceSettings?: never; setCallForwarding?: never; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never; changeMobileInternetPackage?: never; changeNumber?: never; changeTariffPlan?: never;   /** Connects mobile internet by the terms of the tariff plan. Errors: MOBILE_INTERNET_ALREADY_ON, MOBILE_INTERNET_NOT_PROVIDED, SUBSCRIBER_SUSPENDED, … */
  connectMobileInternet: ConnectMobileInternetInput; connectService?: never; connectVoicemail?: never; disconnectMobileInternet?: never; disconnectService?: never; disconnectVoicemail?: never; pauseSubscriber?: never; removeMobileInternetPackage?: never; removeVoicemailEmail?: never; renameSubscriber?: never; replaceCallForwarding?: never; resumeSubscriber?: never; sendDeviceSettings?: never; setCallForwarding?: never; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never; changeMobileInternetPackage?: never; changeNumber?: never; changeTariffPlan?: never; connectMobileInternet?: never;   /** Connects a service that the subscriber's tariff plan provides. Mobile internet, its packages, voicemail and the pause have changes of their own. Errors: SERVICE_ALREADY_CONNECTED, SERVICE_NOT_PROVIDED, SERVICE_NEEDS_OTHER, SERVICE_EXCLUDED, SERVICE_HAS_OWN_PAGE, SUBSCRIBER_PAUSED, … */
  connectService: ConnectServiceInput; connectVoicemail?: never; disconnectMobileInternet?: never; disconnectService?: never; disconnectVoicemail?: never; pauseSubscriber?: never; removeMobileInternetPackage?: never; removeVoicemailEmail?: never; renameSubscriber?: never; replaceCallForwarding?: never; resumeSubscriber?: never; sendDeviceSettings?: never; setCallForwarding?: never; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never; changeMobileInternetPackage?: never; changeNumber?: never; changeTariffPlan?: never; connectMobileInternet?: never; connectService?: never;   /** Connects voicemail, where the tariff plan provides it. Errors: VOICEMAIL_ALREADY_CONNECTED, VOICEMAIL_NOT_PROVIDED, NO_REPLY_TIME_INVALID, SUBSCRIBER_SUSPENDED, … */
  connectVoicemail: ConnectVoicemailInput; disconnectMobileInternet?: never; disconnectService?: never; disconnectVoicemail?: never; pauseSubscriber?: never; removeMobileInternetPackage?: never; removeVoicemailEmail?: never; renameSubscriber?: never; replaceCallForwarding?: never; resumeSubscriber?: never; sendDeviceSettings?: never; setCallForwarding?: never; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never; changeMobileInternetPackage?: never; changeNumber?: never; changeTariffPlan?: never; connectMobileInternet?: never; connectService?: never; connectVoicemail?: never;   /** Disconnects mobile internet; an additional package has to be removed first. Errors: MOBILE_INTERNET_OFF, PACKAGE_IN_FORCE, SUBSCRIBER_SUSPENDED, … */
  disconnectMobileInternet: DisconnectMobileInternetInput; disconnectService?: never; disconnectVoicemail?: never; pauseSubscriber?: never; removeMobileInternetPackage?: never; removeVoicemailEmail?: never; renameSubscriber?: never; replaceCallForwarding?: never; resumeSubscriber?: never; sendDeviceSettings?: never; setCallForwarding?: never; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never; changeMobileInternetPackage?: never; changeNumber?: never; changeTariffPlan?: never; connectMobileInternet?: never; connectService?: never; connectVoicemail?: never; disconnectMobileInternet?: never;   /** Disconnects a service. Mobile internet, its packages, voicemail and the pause have changes of their own. Errors: SERVICE_NOT_CONNECTED, SERVICE_NEEDED_BY_OTHER, SERVICE_HAS_OWN_PAGE, SUBSCRIBER_PAUSED, … */
  disconnectService: DisconnectServiceInput; disconnectVoicemail?: never; pauseSubscriber?: never; removeMobileInternetPackage?: never; removeVoicemailEmail?: never; renameSubscriber?: never; replaceCallForwarding?: never; resumeSubscriber?: never; sendDeviceSettings?: never; setCallForwarding?: never; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never; changeMobileInternetPackage?: never; changeNumber?: never; changeTariffPlan?: never; connectMobileInternet?: never; connectService?: never; connectVoicemail?: never; disconnectMobileInternet?: never; disconnectService?: never;   /** Disconnects voicemail and cancels the forwardings to it; the address for copies is kept for when it is connected again. Errors: VOICEMAIL_NOT_CONNECTED, SUBSCRIBER_SUSPENDED, … */
  disconnectVoicemail: DisconnectVoicemailInput; pauseSubscriber?: never; removeMobileInternetPackage?: never; removeVoicemailEmail?: never; renameSubscriber?: never; replaceCallForwarding?: never; resumeSubscriber?: never; sendDeviceSettings?: never; setCallForwarding?: never; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never; changeMobileInternetPackage?: never; changeNumber?: never; changeTariffPlan?: never; connectMobileInternet?: never; connectService?: never; connectVoicemail?: never; disconnectMobileInternet?: never; disconnectService?: never; disconnectVoicemail?: never;   /** Suspends all mobile services of a line for a time of 1 to 180 days; it is served again by itself at `revertAt`, by an order that cannot be cancelled. Meanwhile the pause's own fee is charged each calendar month, those of tariff plan and services for no month that begins within it. Errors: ALREADY_PAUSED, PAUSE_TOO_SHORT, PAUSE_TOO_LONG, PAUSE_NOT_PROVIDED, SUBSCRIBER_IN_DEBT, SUBSCRIBER_SUSPENDED, … */
  pauseSubscriber: PauseSubscriberInput; removeMobileInternetPackage?: never; removeVoicemailEmail?: never; renameSubscriber?: never; replaceCallForwarding?: never; resumeSubscriber?: never; sendDeviceSettings?: never; setCallForwarding?: never; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never; changeMobileInternetPackage?: never; changeNumber?: never; changeTariffPlan?: never; connectMobileInternet?: never; connectService?: never; connectVoicemail?: never; disconnectMobileInternet?: never; disconnectService?: never; disconnectVoicemail?: never; pauseSubscriber?: never;   /** Takes the additional package of mobile internet away; the tariff plan's internet remains. Errors: PACKAGE_NOT_CONNECTED, SUBSCRIBER_SUSPENDED, … */
  removeMobileInternetPackage: RemoveMobileInternetPackageInput; removeVoicemailEmail?: never; renameSubscriber?: never; replaceCallForwarding?: never; resumeSubscriber?: never; sendDeviceSettings?: never; setCallForwarding?: never; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never; changeMobileInternetPackage?: never; changeNumber?: never; changeTariffPlan?: never; connectMobileInternet?: never; connectService?: never; connectVoicemail?: never; disconnectMobileInternet?: never; disconnectService?: never; disconnectVoicemail?: never; pauseSubscriber?: never; removeMobileInternetPackage?: never;   /** Takes the e-mail address for copies of voice messages away, confirmed or not; a link that was mailed is then of no use. Errors: VOICEMAIL_NOT_CONNECTED, EMAIL_NOT_SET, SUBSCRIBER_SUSPENDED, … */
  removeVoicemailEmail: RemoveVoicemailEmailInput; renameSubscriber?: never; replaceCallForwarding?: never; resumeSubscriber?: never; sendDeviceSettings?: never; setCallForwarding?: never; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never; changeMobileInternetPackage?: never; changeNumber?: never; changeTariffPlan?: never; connectMobileInternet?: never; connectService?: never; connectVoicemail?: never; disconnectMobileInternet?: never; disconnectService?: never; disconnectVoicemail?: never; pauseSubscriber?: never; removeMobileInternetPackage?: never; removeVoicemailEmail?: never;   /** Gives a subscriber another name. Not done in the last 2 calendar days of a month (WINDOW_CLOSED, or held until the 1st). Errors: INVALID_INPUT, NAME_UNCHANGED, SUBSCRIBER_TERMINATED, … */
  renameSubscriber: RenameSubscriberInput; replaceCallForwarding?: never; resumeSubscriber?: never; sendDeviceSettings?: never; setCallForwarding?: never; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never; changeMobileInternetPackage?: never; changeNumber?: never; changeTariffPlan?: never; connectMobileInternet?: never; connectService?: never; connectVoicemail?: never; disconnectMobileInternet?: never; disconnectService?: never; disconnectVoicemail?: never; pauseSubscriber?: never; removeMobileInternetPackage?: never; removeVoicemailEmail?: never; renameSubscriber?: never;   /** Brings several forwardings of a subscriber to what is listed, all or none: sets, replaces and cancels. It is also how the cancelling of several is undone. Errors: as of setCallForwarding; `field` names the place in the list. */
  replaceCallForwarding: ReplaceCallForwardingInput; resumeSubscriber?: never; sendDeviceSettings?: never; setCallForwarding?: never; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never; changeMobileInternetPackage?: never; changeNumber?: never; changeTariffPlan?: never; connectMobileInternet?: never; connectService?: never; connectVoicemail?: never; disconnectMobileInternet?: never; disconnectService?: never; disconnectVoicemail?: never; pauseSubscriber?: never; removeMobileInternetPackage?: never; removeVoicemailEmail?: never; renameSubscriber?: never; replaceCallForwarding?: never;   /** Serves a paused line again before its time; its planned return is given up. The fees of the month are charged unless they were. A line that is suspended for debt or by the operator is not the customer's to resume. Errors: NOT_PAUSED, SUBSCRIBER_IN_DEBT, SUBSCRIBER_SUSPENDED, … */
  resumeSubscriber: ResumeSubscriberInput; sendDeviceSettings?: never; setCallForwarding?: never; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never; changeMobileInternetPackage?: never; changeNumber?: never; changeTariffPlan?: never; connectMobileInternet?: never; connectService?: never; connectVoicemail?: never; disconnectMobileInternet?: never; disconnectService?: never; disconnectVoicemail?: never; pauseSubscriber?: never; removeMobileInternetPackage?: never; removeVoicemailEmail?: never; renameSubscriber?: never; replaceCallForwarding?: never; resumeSubscriber?: never;   /** Sends the settings of a service to the line by a text message. Free; it cannot be undone. At most 5 an hour and line. Errors: TOO_MANY_MESSAGES, SUBSCRIBER_SUSPENDED, SUBSCRIBER_TERMINATED, … */
  sendDeviceSettings: SendDeviceSettingsInput; setCallForwarding?: never; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never; changeMobileInternetPackage?: never; changeNumber?: never; changeTariffPlan?: never; connectMobileInternet?: never; connectService?: never; connectVoicemail?: never; disconnectMobileInternet?: never; disconnectService?: never; disconnectVoicemail?: never; pauseSubscriber?: never; removeMobileInternetPackage?: never; removeVoicemailEmail?: never; renameSubscriber?: never; replaceCallForwarding?: never; resumeSubscriber?: never; sendDeviceSettings?: never;   /** Forwards a subscriber's calls under one condition, in place of what was set for it. Errors: FORWARDING_TO_ITSELF, FORWARDING_TO_SHORT_NUMBER, FORWARDING_NUMBER_INVALID, FORWARDING_NUMBER_NOT_ALLOWED, FORWARDING_LOOP, NO_REPLY_TIME_INVALID, FORWARDING_UNCHANGED, VOICEMAIL_NOT_CONNECTED, SUBSCRIBER_SUSPENDED, … */
  setCallForwarding: SetCallForwardingInput; setVoicemailEmail?: never; }
  |  { cancelCallForwarding?: never; changeMobileInternetPackage?: never; changeNumber?: never; changeTariffPlan?: never; connectMobileInternet?: never; connectService?: never; connectVoicemail?: never; disconnectMobileInternet?: never; disconnectService?: never; disconnectVoicemail?: never; pauseSubscriber?: never; removeMobileInternetPackage?: never; removeVoicemailEmail?: never; renameSubscriber?: never; replaceCallForwarding?: never; resumeSubscriber?: never; sendDeviceSettings?: never; setCallForwarding?: never;   /** Sets the e-mail address that gets copies of voice messages, in place of the one before. A mail with a link goes there; copies do once the link was opened and the address confirmed (confirmVoicemailEmail). An address that was confirmed for the line before gets no mail. Errors: VOICEMAIL_NOT_CONNECTED, EMAIL_INVALID, EMAIL_UNCHANGED, TOO_MANY_EMAILS (5 mails an hour and line), TOO_MANY_EMAILS_TO_ADDRESS (20), TOO_MANY_EMAILS_OF_COMPANY (300), SUBSCRIBER_SUSPENDED, … */
  setVoicemailEmail: SetVoicemailEmailInput; };

/** Another additional package of mobile internet for one subscriber. */
export type ChangeMobileInternetPackageInput = {
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** The package, one of `mobileInternetPackages`. */
  packageId: string | number;
  /** When to bring the old state back, by an order of its own; never when it is not given. */
  revertAt?: string | null | undefined;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The subscriber. */
  subscriberId: string | number;
};

/** Another number for one subscriber. */
export type ChangeNumberInput = {
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** The new number; it has to be held for the subscriber (`holdNumber`). */
  number: string;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The subscriber. */
  subscriberId: string | number;
};

/** Another tariff plan for one subscriber. */
export type ChangeTariffPlanInput = {
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The subscriber. */
  subscriberId: string | number;
  /** The tariff plan, one of `tariffPlans(state: ACTIVE)`. */
  tariffPlanId: string | number;
};

/** Why something costs more or less than in the month before. */
export type ChargeDifferenceReason =
  /** The number of records does not explain it: longer calls, dearer prices, or more (fewer) of them outside the bundles. */
  | 'COST_CHANGED'
  /** It is not there any more. */
  | 'ENDED'
  /** The same fee is higher or lower, or was charged more or fewer times. */
  | 'FEE_CHANGED'
  /** There are fewer usage records. */
  | 'LESS_USED'
  /** There are more usage records. */
  | 'MORE_USED'
  /** It was not there in the month before: newly connected, or used for the first time. */
  | 'NEW';

/** What a charge is for; each kind is a line of the invoice. */
export type ChargeKind =
  /** A fee owed once, for connecting a service. */
  | 'CONNECTION_FEE'
  /** A monthly fee that belongs to no line: an account's, such as paper invoices by courier, or a company's. */
  | 'CONTRACT_FEE'
  /** Data transfer at home. */
  | 'DATA'
  /** An instalment for equipment; its VAT rate is that of goods. */
  | 'INSTALMENT'
  /** SMS and MMS from home. */
  | 'MESSAGES'
  /** A fee owed once, for another number of one's choice. */
  | 'NUMBER_FEE'
  /** Everything used abroad: calls, messages, data. */
  | 'ROAMING'
  /** The monthly fee of a service. */
  | 'SERVICE_FEE'
  /** The tariff plan's monthly fee. */
  | 'TARIFF_PLAN_FEE'
  /** Calls from home. */
  | 'VOICE';

/** Mobile internet is to be connected for one subscriber. */
export type ConnectMobileInternetInput = {
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When to bring the old state back, by an order of its own; never when it is not given. */
  revertAt?: string | null | undefined;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The subscriber. */
  subscriberId: string | number;
};

/** A service is to be connected for one subscriber, with what it needs if that is named. */
export type ConnectServiceInput = {
  /** Further services to be connected by the same order, at most 10: what the service needs (`ServiceOption.missing`). Nothing is connected that is not named. */
  alsoSpecificationIds?: Array<string | number>;
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When to bring the old state back, by an order of its own; never when it is not given. */
  revertAt?: string | null | undefined;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The service, one of `serviceOptions`. */
  serviceSpecificationId: string | number;
  /** The subscriber. */
  subscriberId: string | number;
};

/** Voicemail is to be connected for one subscriber. */
export type ConnectVoicemailInput = {
  /** Conditions under which calls are to be forwarded to voicemail along with it; those that are set already stay as they are. None when it is not given. */
  forward?: Array<CallForwardingCondition> | null | undefined;
  /** How long it rings first, 5 to 30 seconds in steps of 5, where NO_REPLY is among them. */
  noReplySeconds?: number | null | undefined;
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When to bring the old state back, by an order of its own; never when it is not given. */
  revertAt?: string | null | undefined;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The subscriber. */
  subscriberId: string | number;
};

/** A kind of phone: each calls the same settings by other names. */
export type DeviceKind =
  /** Phones with Android. */
  | 'ANDROID'
  /** Apple iPhone. */
  | 'IPHONE'
  /** Any other phone. */
  | 'OTHER';

/** What a handset is to be set up for. */
export type DeviceService =
  /** Mobile internet. */
  | 'INTERNET'
  /** Multimedia messages. */
  | 'MMS'
  /** Streaming video. */
  | 'STREAMING';

/** Mobile internet is to be disconnected for one subscriber. */
export type DisconnectMobileInternetInput = {
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When to bring the old state back, by an order of its own; never when it is not given. */
  revertAt?: string | null | undefined;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The subscriber. */
  subscriberId: string | number;
};

/** A service is to be disconnected for one subscriber, with what needs it if that is named. */
export type DisconnectServiceInput = {
  /** Further services to be disconnected by the same order, at most 10: what works only beside the service (`ServiceOption.dependants`). Nothing is disconnected that is not named. */
  alsoSpecificationIds?: Array<string | number>;
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When to bring the old state back, by an order of its own; never when it is not given. */
  revertAt?: string | null | undefined;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The service, one that is connected. */
  serviceSpecificationId: string | number;
  /** The subscriber. */
  subscriberId: string | number;
};

/** Voicemail is to be disconnected for one subscriber. */
export type DisconnectVoicemailInput = {
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When to bring the old state back, by an order of its own; never when it is not given. */
  revertAt?: string | null | undefined;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The subscriber. */
  subscriberId: string | number;
};

/** Which number is to be held for which subscriber. */
export type HoldNumberInput = {
  /** One of `availableNumbers`. */
  number: string;
  /** The subscriber who is to get it. */
  subscriberId: string | number;
};

/** Whether a payment of an instalment plan is behind. */
export type InstalmentPaymentState =
  /** Not charged yet. */
  | 'AHEAD'
  /** Charged to the account: it is on the month's invoice, and counts as paid. */
  | 'CHARGED';

/** The language of mails to an address. */
export type MailLanguage =
  /** Belarusian. */
  | 'BE'
  /** English. */
  | 'EN'
  /** Russian. */
  | 'RU';

/** How well a number is remembered, by the pattern of its seven digits after the code; the dearest category whose pattern it matches. */
export type NumberCategory =
  /** «Бронзовый»: xx-xy-yy, xy-zx-yz, or xxx-_y-yy. */
  | 'BRONZE'
  /** «Бриллиантовый»: ends in xx-xx. */
  | 'DIAMOND'
  /** «Золотой»: xy-xy-xy or xx-yy-zz at the end. */
  | 'GOLD'
  /** «Обычный»: any other. */
  | 'ORDINARY'
  /** «Платиновый»: five alike in a row, e.g. xxx-xx-__. */
  | 'PLATINUM'
  /** «Серебряный»: xx-yy or xy-xy at the end, or _0-00. */
  | 'SILVER';

/** What becomes of an order that meets a closed window. */
export type OnClosedWindow =
  /** It is held until the window opens. */
  | 'QUEUE'
  /** It is refused with WINDOW_CLOSED and `opensAt`. */
  | 'REFUSE';

/** What an order changes; RENAME_SUBSCRIBER is what the mutation `renameSubscriber` orders. */
export type OrderKind =
  /** Cancels one forwarding of a subscriber, the three with a condition, or all. Errors: FORWARDING_NOT_SET, SUBSCRIBER_SUSPENDED, … */
  | 'CANCEL_CALL_FORWARDING'
  /** Puts an additional package of mobile internet into force, in place of the one before. Errors: MOBILE_INTERNET_OFF, PACKAGE_ALREADY_IN_FORCE, PACKAGE_NOT_PROVIDED, SUBSCRIBER_SUSPENDED, … */
  | 'CHANGE_MOBILE_INTERNET_PACKAGE'
  /** Gives a subscriber another number, which has to be held for it; a one-off fee by the number's category. An order that waits for its time keeps the number for itself. It cannot be undone; the old number rests before it is offered again. Errors: NUMBER_NOT_HELD, NUMBER_UNCHANGED, NUMBER_CHANGE_PLANNED, FORWARDING_LOOP, SUBSCRIBER_SUSPENDED, … */
  | 'CHANGE_NUMBER'
  /** Changes the tariff plan. Services that the new plan does not provide are disconnected. Its fee is charged in full for the month in which it comes into force, unless it was charged already; on the 1st of a month it stands in the place of the old plan's. Errors: TARIFF_PLAN_IN_FORCE, PLAN_NOT_OFFERED, SUBSCRIBER_SUSPENDED, … */
  | 'CHANGE_TARIFF_PLAN'
  /** Connects mobile internet by the terms of the tariff plan. Errors: MOBILE_INTERNET_ALREADY_ON, MOBILE_INTERNET_NOT_PROVIDED, SUBSCRIBER_SUSPENDED, … */
  | 'CONNECT_MOBILE_INTERNET'
  /** Connects a service that the subscriber's tariff plan provides. Mobile internet, its packages, voicemail and the pause have changes of their own. Errors: SERVICE_ALREADY_CONNECTED, SERVICE_NOT_PROVIDED, SERVICE_NEEDS_OTHER, SERVICE_EXCLUDED, SERVICE_HAS_OWN_PAGE, SUBSCRIBER_PAUSED, … */
  | 'CONNECT_SERVICE'
  /** Connects voicemail, where the tariff plan provides it. Errors: VOICEMAIL_ALREADY_CONNECTED, VOICEMAIL_NOT_PROVIDED, NO_REPLY_TIME_INVALID, SUBSCRIBER_SUSPENDED, … */
  | 'CONNECT_VOICEMAIL'
  /** Disconnects mobile internet; an additional package has to be removed first. Errors: MOBILE_INTERNET_OFF, PACKAGE_IN_FORCE, SUBSCRIBER_SUSPENDED, … */
  | 'DISCONNECT_MOBILE_INTERNET'
  /** Disconnects a service. Mobile internet, its packages, voicemail and the pause have changes of their own. Errors: SERVICE_NOT_CONNECTED, SERVICE_NEEDED_BY_OTHER, SERVICE_HAS_OWN_PAGE, SUBSCRIBER_PAUSED, … */
  | 'DISCONNECT_SERVICE'
  /** Disconnects voicemail and cancels the forwardings to it; the address for copies is kept for when it is connected again. Errors: VOICEMAIL_NOT_CONNECTED, SUBSCRIBER_SUSPENDED, … */
  | 'DISCONNECT_VOICEMAIL'
  /** Suspends all mobile services of a line for a time of 1 to 180 days; it is served again by itself at `revertAt`, by an order that cannot be cancelled. Meanwhile the pause's own fee is charged each calendar month, those of tariff plan and services for no month that begins within it. Errors: ALREADY_PAUSED, PAUSE_TOO_SHORT, PAUSE_TOO_LONG, PAUSE_NOT_PROVIDED, SUBSCRIBER_IN_DEBT, SUBSCRIBER_SUSPENDED, … */
  | 'PAUSE_SUBSCRIBER'
  /** Takes the additional package of mobile internet away; the tariff plan's internet remains. Errors: PACKAGE_NOT_CONNECTED, SUBSCRIBER_SUSPENDED, … */
  | 'REMOVE_MOBILE_INTERNET_PACKAGE'
  /** Takes the e-mail address for copies of voice messages away, confirmed or not; a link that was mailed is then of no use. Errors: VOICEMAIL_NOT_CONNECTED, EMAIL_NOT_SET, SUBSCRIBER_SUSPENDED, … */
  | 'REMOVE_VOICEMAIL_EMAIL'
  /** Gives a subscriber another name. Not done in the last 2 calendar days of a month (WINDOW_CLOSED, or held until the 1st). Errors: INVALID_INPUT, NAME_UNCHANGED, SUBSCRIBER_TERMINATED, … */
  | 'RENAME_SUBSCRIBER'
  /** Brings several forwardings of a subscriber to what is listed, all or none: sets, replaces and cancels. It is also how the cancelling of several is undone. Errors: as of setCallForwarding; `field` names the place in the list. */
  | 'REPLACE_CALL_FORWARDING'
  /** Serves a paused line again before its time; its planned return is given up. The fees of the month are charged unless they were. A line that is suspended for debt or by the operator is not the customer's to resume. Errors: NOT_PAUSED, SUBSCRIBER_IN_DEBT, SUBSCRIBER_SUSPENDED, … */
  | 'RESUME_SUBSCRIBER'
  /** Sends the settings of a service to the line by a text message. Free; it cannot be undone. At most 5 an hour and line. Errors: TOO_MANY_MESSAGES, SUBSCRIBER_SUSPENDED, SUBSCRIBER_TERMINATED, … */
  | 'SEND_DEVICE_SETTINGS'
  /** Forwards a subscriber's calls under one condition, in place of what was set for it. Errors: FORWARDING_TO_ITSELF, FORWARDING_TO_SHORT_NUMBER, FORWARDING_NUMBER_INVALID, FORWARDING_NUMBER_NOT_ALLOWED, FORWARDING_LOOP, NO_REPLY_TIME_INVALID, FORWARDING_UNCHANGED, VOICEMAIL_NOT_CONNECTED, SUBSCRIBER_SUSPENDED, … */
  | 'SET_CALL_FORWARDING'
  /** Sets the e-mail address that gets copies of voice messages, in place of the one before. A mail with a link goes there; copies do once the link was opened and the address confirmed (confirmVoicemailEmail). An address that was confirmed for the line before gets no mail. Errors: VOICEMAIL_NOT_CONNECTED, EMAIL_INVALID, EMAIL_UNCHANGED, TOO_MANY_EMAILS (5 mails an hour and line), TOO_MANY_EMAILS_TO_ADDRESS (20), TOO_MANY_EMAILS_OF_COMPANY (300), SUBSCRIBER_SUSPENDED, … */
  | 'SET_VOICEMAIL_EMAIL';

/** State of an order (TMF622). */
export type OrderState =
  /** Accepted; a worker will take it up at once. */
  | 'ACKNOWLEDGED'
  /** Cancelled before it was done. */
  | 'CANCELLED'
  /** Done. */
  | 'COMPLETED'
  /** The network did not do it; nothing was changed. */
  | 'FAILED'
  /** Waits for a window to open, or for a person to confirm; `stateReason` says which. */
  | 'HELD'
  /** Being done by the operator's network. */
  | 'IN_PROGRESS'
  /** Waits for its `runAt`. */
  | 'PENDING'
  /** Refused when its turn came; `stateReason` says why. Nothing was changed. */
  | 'REJECTED';

/** All mobile services of one subscriber are to rest for a time: from `runAt` to `revertAt`. */
export type PauseSubscriberInput = {
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When the line is to be served again, by an order of its own: from the next calendar day to the 180th after the first, counted in the operator's time zone. */
  revertAt: string;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The subscriber. */
  subscriberId: string | number;
};

/** Which number is held no longer, and for whom it was held. */
export type ReleaseNumberInput = {
  /** The number. */
  number: string;
  /** The subscriber for whom it is held. */
  subscriberId: string | number;
};

/** The additional package of one subscriber is to go; the tariff plan's internet remains. */
export type RemoveMobileInternetPackageInput = {
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When to bring the old state back, by an order of its own; never when it is not given. */
  revertAt?: string | null | undefined;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The subscriber. */
  subscriberId: string | number;
};

/** No e-mail address is to get copies of a subscriber's voice messages any more. */
export type RemoveVoicemailEmailInput = {
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The subscriber. */
  subscriberId: string | number;
};

/** A new name for one subscriber. */
export type RenameSubscriberInput = {
  /** The new name: 1 to 100 characters; letters, digits, spaces and . , - ' " « » ( ) № / */
  name: string;
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The subscriber. */
  subscriberId: string | number;
};

/** Several forwardings of one subscriber at once. */
export type ReplaceCallForwardingInput = {
  /** One to four conditions and what each is to be; conditions that are not named stay as they are. */
  forwardings: Array<WantedCallForwardingInput>;
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When to bring the old state back, by an order of its own; never when it is not given. */
  revertAt?: string | null | undefined;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The subscriber. */
  subscriberId: string | number;
};

/** A paused subscriber is to be served again. */
export type ResumeSubscriberInput = {
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The subscriber. */
  subscriberId: string | number;
};

/** Settings that one subscriber is to get by a text message. */
export type SendDeviceSettingsInput = {
  /** On what kind of phone. */
  device: DeviceKind;
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** What to set up. */
  service: DeviceService;
  /** The subscriber. */
  subscriberId: string | number;
};

/** Where services are changed that have changes of their own. */
export type ServicePage =
  /** `connectMobileInternet`, `disconnectMobileInternet`, `changeMobileInternetPackage`, `removeMobileInternetPackage`. */
  | 'MOBILE_INTERNET'
  /** `pauseSubscriber`, `resumeSubscriber`. */
  | 'PAUSE'
  /** The changes of voicemail. */
  | 'VOICEMAIL';

/** State of a connected service (TMF637). */
export type ServiceState =
  /** Never came to work. */
  | 'ABORTED'
  /** Works. */
  | 'ACTIVE'
  /** Ordered. */
  | 'CREATED'
  /** Being connected. */
  | 'PENDING_ACTIVE'
  /** Being disconnected. */
  | 'PENDING_TERMINATE'
  /** Connected, but resting. */
  | 'SUSPENDED'
  /** Disconnected; kept for its history. */
  | 'TERMINATED';

/** A forwarding that one subscriber's calls are to have under one condition. */
export type SetCallForwardingInput = {
  /** When calls are forwarded. */
  condition: CallForwardingCondition;
  /** The number that gets the calls, in any writing; of another country with + and its code. Refused: the line's own, emergency and short numbers, and those of the company from which a chain of forwardings leads back. */
  forwardTo: string;
  /** How long it rings first: 5 to 30 seconds in steps of 5; for NO_REPLY only. The operator's setting when it is not given. */
  noReplySeconds?: number | null | undefined;
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When to bring the old state back, by an order of its own; never when it is not given. */
  revertAt?: string | null | undefined;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The subscriber. */
  subscriberId: string | number;
};

/** The e-mail address that is to get copies of a subscriber's voice messages. */
export type SetVoicemailEmailInput = {
  /** The address, at most 254 characters. */
  email: string;
  /** The language of mails to it. */
  language?: MailLanguage;
  /** A note for the history, at most 500 characters. */
  note?: string | null | undefined;
  /** What becomes of the order when its time falls into a closed window. */
  onClosedWindow?: OnClosedWindow;
  /** When to do it, at most 366 days ahead; at once when it is not given. */
  runAt?: string | null | undefined;
  /** The subscriber. */
  subscriberId: string | number;
};

/** What became, or would have become, of a cost. */
export type TariffCostOutcome =
  /** It is paid for. */
  | 'CHARGED'
  /** The tariff plan's own fee covers it. */
  | 'COVERED'
  /** The tariff plan does not provide the service: it would not have been there. */
  | 'LAPSED';

/** Whether a tariff plan is still sold. */
export type TariffPlanState =
  /** Offered to everybody. */
  | 'ACTIVE'
  /** Kept by those who have it; offered no more. */
  | 'ARCHIVED';

/** What was used. */
export type UsageKind =
  /** A session of mobile internet; counted in bytes. */
  | 'DATA'
  /** A multimedia message; counted in messages. */
  | 'MMS'
  /** A text message; counted in messages (a long one is sent as several). */
  | 'SMS'
  /** A call; counted in seconds. */
  | 'VOICE';

/** What was done with somebody's call details. */
export type UsageViewAct =
  /** They were taken away as a file. */
  | 'DOWNLOADED'
  /** They were looked at, on a page or by a program. */
  | 'LOOKED';

/** Where the other party is, or where the subscriber was: what the price depends on. */
export type UsageZone =
  /** A fixed line of the country. */
  | 'FIXED'
  /** A number of another country. */
  | 'INTERNATIONAL'
  /** Mobile internet at home. */
  | 'INTERNET'
  /** A number of another mobile operator of the country, or a short number. */
  | 'NATIONAL'
  /** A number of the same operator. */
  | 'ON_NET'
  /** The subscriber was abroad; `roamingCountry` says where. */
  | 'ROAMING';

/** Why something that was asked is refused. */
export type UserErrorCode =
  /** The person has access to the company already; change it. */
  | 'ACCESS_EXISTS'
  /** The subscriber is paused already. */
  | 'ALREADY_PAUSED'
  /** The appeal is closed, cancelled or rejected; make a new one. */
  | 'APPEAL_ENDED'
  /** The appeal was resolved or has ended and can no longer be cancelled. */
  | 'APPEAL_NOT_CANCELLABLE'
  /** The appeal has no answer yet, or has ended, and cannot be closed. */
  | 'APPEAL_NOT_CLOSABLE'
  /** It was changed by someone else in the meantime; look again. */
  | 'CHANGED_MEANWHILE'
  /** The client is suspended. */
  | 'CLIENT_SUSPENDED'
  /** The e-mail address is confirmed already. */
  | 'EMAIL_ALREADY_CONFIRMED'
  /** This is no e-mail address that mail can be sent to. */
  | 'EMAIL_INVALID'
  /** The link is unknown, has expired, or belongs to an address that is wanted no more. */
  | 'EMAIL_LINK_INVALID'
  /** There is no e-mail address to remove or to confirm. */
  | 'EMAIL_NOT_SET'
  /** Copies already go, or are about to go, to this address. */
  | 'EMAIL_UNCHANGED'
  /** The expiry is later than is accepted. */
  | 'EXPIRES_TOO_LATE'
  /** The viewer may see this but not do it. */
  | 'FORBIDDEN'
  /** Calls would go round in a circle among the company's own numbers. */
  | 'FORWARDING_LOOP'
  /** There is no such forwarding to cancel. */
  | 'FORWARDING_NOT_SET'
  /** What is given is no number of any country. */
  | 'FORWARDING_NUMBER_INVALID'
  /** Calls cannot be forwarded to this number; choose another one. */
  | 'FORWARDING_NUMBER_NOT_ALLOWED'
  /** Calls cannot be forwarded to the very number that forwards them. */
  | 'FORWARDING_TO_ITSELF'
  /** Calls cannot be forwarded to an emergency or another short number. */
  | 'FORWARDING_TO_SHORT_NUMBER'
  /** This forwarding is set like that already. */
  | 'FORWARDING_UNCHANGED'
  /** The idempotency key was already used with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value of the input is not acceptable; `field` names it. */
  | 'INVALID_INPUT'
  /** The company would be left without an administrator of the whole of it. */
  | 'LAST_ADMINISTRATOR'
  /** Mobile internet is already connected. */
  | 'MOBILE_INTERNET_ALREADY_ON'
  /** The tariff plan does not provide mobile internet. */
  | 'MOBILE_INTERNET_NOT_PROVIDED'
  /** Mobile internet is not connected; connect it first. */
  | 'MOBILE_INTERNET_OFF'
  /** The subscriber already has this name. */
  | 'NAME_UNCHANGED'
  /** The order has begun or ended and can no longer be cancelled. */
  | 'NOT_CANCELLABLE'
  /** The order does not wait for a confirmation. */
  | 'NOT_CONFIRMABLE'
  /** There is no such thing, or it is not the viewer's. */
  | 'NOT_FOUND'
  /** The company does not let its subscribers order this by themselves. */
  | 'NOT_LEFT_TO_SUBSCRIBERS'
  /** The subscriber is not paused, so there is nothing to resume. */
  | 'NOT_PAUSED'
  /** The order has nothing to undo, or it cannot be undone any more. */
  | 'NOT_UNDOABLE'
  /** The no-reply time is not 5, 10, 15, 20, 25 or 30 seconds, or the condition has none. */
  | 'NO_REPLY_TIME_INVALID'
  /** A change of this subscriber's number is already ordered; cancel that order first. */
  | 'NUMBER_CHANGE_PLANNED'
  /** A request for another number is open for this subscriber already. */
  | 'NUMBER_CHANGE_REQUESTED'
  /** The number is not held for this subscriber, or no longer; hold it first. */
  | 'NUMBER_NOT_HELD'
  /** The number rests after its last owner; `opensAt` says from when on it is offered again. */
  | 'NUMBER_RESTING'
  /** The number is not to be had: somebody has it or is choosing it, or the operator does not offer it. */
  | 'NUMBER_TAKEN'
  /** The subscriber already has this number. */
  | 'NUMBER_UNCHANGED'
  /** This additional package is already in force. */
  | 'PACKAGE_ALREADY_IN_FORCE'
  /** An additional package is in force; remove it first. */
  | 'PACKAGE_IN_FORCE'
  /** No additional package is in force, so there is none to remove. */
  | 'PACKAGE_NOT_CONNECTED'
  /** The tariff plan does not provide this package. */
  | 'PACKAGE_NOT_PROVIDED'
  /** The password is too short or too easily guessed. */
  | 'PASSWORD_TOO_WEAK'
  /** The tariff plan does not provide the pause. */
  | 'PAUSE_NOT_PROVIDED'
  /** A pause is longer than is accepted. */
  | 'PAUSE_TOO_LONG'
  /** A pause lasts until the next calendar day at least. */
  | 'PAUSE_TOO_SHORT'
  /** The tariff plan is archived and can no longer be changed to. */
  | 'PLAN_NOT_OFFERED'
  /** Price or outcome is no longer what the preview showed; look at a new preview. */
  | 'PREVIEW_CHANGED'
  /** The viewer may look at this company only, and change nothing. */
  | 'READ_ONLY_ACCESS'
  /** The time to revert is not after the time to run. */
  | 'REVERT_BEFORE_RUN'
  /** The planned time has already passed. */
  | 'RUN_AT_IN_PAST'
  /** The planned time is further ahead than is accepted. */
  | 'RUN_AT_TOO_FAR'
  /** No second factor is in force, or none was begun. */
  | 'SECOND_FACTOR_OFF'
  /** A second factor is in force already; remove it first. */
  | 'SECOND_FACTOR_ON'
  /** The password is right, and a code of the second factor is wanted as well. */
  | 'SECOND_FACTOR_REQUIRED'
  /** The subscriber already has this service. */
  | 'SERVICE_ALREADY_CONNECTED'
  /** The service cannot be had together with others; the message names them: disconnect them first. */
  | 'SERVICE_EXCLUDED'
  /** This service is changed by its own kinds of change, not as one of the others. */
  | 'SERVICE_HAS_OWN_PAGE'
  /** Others work only beside this service; the message names them: disconnect them first, or too. */
  | 'SERVICE_NEEDED_BY_OTHER'
  /** The service works only beside others; the message names them: connect them first, or too. */
  | 'SERVICE_NEEDS_OTHER'
  /** The subscriber does not have this service, so there is nothing to disconnect. */
  | 'SERVICE_NOT_CONNECTED'
  /** The tariff plan does not provide this service. */
  | 'SERVICE_NOT_PROVIDED'
  /** SIM codes were shown too often within an hour; `opensAt` says when the next look is let in. */
  | 'SIM_CODES_LIMIT'
  /** There is no SIM card in use, or its codes are not known here. */
  | 'SIM_CODES_NOT_KNOWN'
  /** It costs the company money, and the company does not let its subscribers spend. */
  | 'SPENDING_NOT_ALLOWED'
  /** It is dangerous, and the session's holder proved too long ago who they are: `confirmIdentity` first, then the same again. */
  | 'STEP_UP_REQUIRED'
  /** The subscriber is suspended for debt; pay the invoices. */
  | 'SUBSCRIBER_IN_DEBT'
  /** The subscriber is paused by the customer; resume it first. */
  | 'SUBSCRIBER_PAUSED'
  /** The operator has suspended the subscriber; ask the operator. */
  | 'SUBSCRIBER_SUSPENDED'
  /** The subscriber is terminated. */
  | 'SUBSCRIBER_TERMINATED'
  /** This tariff plan is already in force. */
  | 'TARIFF_PLAN_IN_FORCE'
  /** As many people as are allowed have access to the company; revoke somebody's first. */
  | 'TOO_MANY_ACCESSES'
  /** Too many appeals were made in an hour; `opensAt` says when the next one is accepted. */
  | 'TOO_MANY_APPEALS'
  /** Too many messages were written in appeals in an hour; `opensAt` says when the next one is accepted. */
  | 'TOO_MANY_APPEAL_MESSAGES'
  /** Too many attempts; try again later. */
  | 'TOO_MANY_ATTEMPTS'
  /** Too many e-mails were asked for in an hour; `opensAt` says when the next one will be sent. */
  | 'TOO_MANY_EMAILS'
  /** As many e-mails as a company may cause in an hour have been sent for its lines; wait an hour. */
  | 'TOO_MANY_EMAILS_OF_COMPANY'
  /** As many e-mails as one address is sent in an hour have gone to it, for whichever lines; wait an hour. */
  | 'TOO_MANY_EMAILS_TO_ADDRESS'
  /** As many numbers as are allowed are held already; release one, or wait. */
  | 'TOO_MANY_HELD_NUMBERS'
  /** As many messages as are allowed in an hour have gone to this subscriber; wait an hour. */
  | 'TOO_MANY_MESSAGES'
  /** Voicemail is already connected. */
  | 'VOICEMAIL_ALREADY_CONNECTED'
  /** Voicemail is not connected; connect it first. */
  | 'VOICEMAIL_NOT_CONNECTED'
  /** The tariff plan does not provide voicemail. */
  | 'VOICEMAIL_NOT_PROVIDED'
  /** The change is not made at this time of the month; `opensAt` says when it will be. */
  | 'WINDOW_CLOSED'
  /** The code is wrong or has expired. */
  | 'WRONG_CODE'
  /** Login or password is wrong. */
  | 'WRONG_CREDENTIALS';

/** What somebody who signs in is to the operator. */
export type ViewerRole =
  /** Looks after the subscribers of one company, or of several. */
  | 'ADMINISTRATOR'
  /** Works for the operator. */
  | 'STAFF'
  /** Uses one line, and sees that line only. */
  | 'SUBSCRIBER';

/** What one condition is to be. */
export type WantedCallForwardingInput = {
  /** When calls are forwarded; each at most once. */
  condition: CallForwardingCondition;
  /** The number that gets the calls, in any writing; of another country with + and its code. Refused: the line's own, emergency and short numbers, and those of the company from which a chain of forwardings leads back. Null cancels the forwarding. */
  forwardTo?: string | null | undefined;
  /** How long it rings first: 5 to 30 seconds in steps of 5; for NO_REPLY only. The operator's setting when it is not given. */
  noReplySeconds?: number | null | undefined;
};

export type ChangeNumberPreviewQueryVariables = Exact<{
  input: ChangeInput;
}>;


export type ChangeNumberPreviewQuery = { previewOrder: { digest: string, differences: Array<{ label: string, before: string | null, after: string | null }>, price: { once: { amount: string }, monthlyBefore: { amount: string }, monthlyAfter: { amount: string } }, warnings: Array<{ code: string, message: string }>, userErrors: Array<{ code: UserErrorCode }> } };

export type HoldNumberHoldMutationVariables = Exact<{
  input: HoldNumberInput;
  key: string;
}>;


export type HoldNumberHoldMutation = { holdNumber: { heldNumber: { number: string, heldUntil: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string, opensAt: string | null }> } };

export type HoldNumberReleaseMutationVariables = Exact<{
  input: ReleaseNumberInput;
  key: string;
}>;


export type HoldNumberReleaseMutation = { releaseNumber: { releasedNumber: string | null, userErrors: Array<{ code: UserErrorCode }> } };

export type NumberPoolListQueryVariables = Exact<{
  id: string | number;
  filter?: AvailableNumberFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type NumberPoolListQuery = { availableNumbers: { totalCount: number, nodes: Array<{ number: string, category: NumberCategory, categoryName: string, heldUntil: string | null, fee: { amount: string, currency: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RenameSubscriberRenameMutationVariables = Exact<{
  input: RenameSubscriberInput;
  key: string;
}>;


export type RenameSubscriberRenameMutation = { renameSubscriber: { order: { id: string, state: OrderState, runAt: string, willRunAt: string | null, stateReason: { code: string, message: string } | null, warnings: Array<{ code: string }> } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string, opensAt: string | null }> } };

export type ConnectServiceOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConnectServiceOptionsQuery = { subscribers: { nodes: Array<{ id: string, serviceOptions: Array<{ isConnected: boolean, isProvided: boolean, isIncluded: boolean, isAvailable: boolean, unavailableReason: string | null, page: ServicePage | null, specification: { id: string }, service: { state: ServiceState, activeSince: string | null } | null, monthlyFee: { amount: string }, connectionFee: { amount: string }, missing: Array<{ id: string }>, conflicts: Array<{ id: string }>, dependants: Array<{ id: string }> }> }> } };

export type ChargeChargesQueryVariables = Exact<{
  subscriberId: string | number;
  month?: string | null | undefined;
}>;


export type ChargeChargesQuery = { charges: { month: string, asOf: string | null, isCurrent: boolean, isInvoiced: boolean, subscriber: { id: string } | null, charged: { amount: string }, total: { amount: string }, vat: { amount: string }, net: { amount: string }, groups: Array<{ kind: ChargeKind, vatRates: Array<number>, charged: { amount: string }, total: { amount: string }, vat: { amount: string }, net: { amount: string }, lines: Array<{ name: string | null, since: string | null, chargedOn: string, vatRate: number, isInvoiced: boolean, charged: { amount: string }, order: { id: string } | null }>, usage: Array<{ kind: UsageKind, zone: UsageZone, records: number, paidRecords: number, quantity: number, charged: { amount: string } }> }>, months: Array<{ month: string, isCurrent: boolean, total: { amount: string } }>, comparedToMonth: { month: string, through: string | null, total: { amount: string }, difference: { amount: string }, groups: Array<{ kind: ChargeKind, before: { amount: string }, difference: { amount: string } }>, differences: Array<{ kind: ChargeKind, name: string | null, usageKind: UsageKind | null, zone: UsageZone | null, reason: ChargeDifferenceReason, since: string | null, recordsBefore: number, recordsNow: number, paidRecordsBefore: number, paidRecordsNow: number, before: { amount: string }, now: { amount: string }, difference: { amount: string } }> }, comparedToSameDays: { month: string, through: string | null, total: { amount: string }, difference: { amount: string }, groups: Array<{ kind: ChargeKind, before: { amount: string }, difference: { amount: string } }>, differences: Array<{ kind: ChargeKind, name: string | null, usageKind: UsageKind | null, zone: UsageZone | null, reason: ChargeDifferenceReason, since: string | null, recordsBefore: number, recordsNow: number, paidRecordsBefore: number, paidRecordsNow: number, before: { amount: string }, now: { amount: string }, difference: { amount: string } }> } | null } | null };

export type ComparisonFragment = { month: string, through: string | null, total: { amount: string }, difference: { amount: string }, groups: Array<{ kind: ChargeKind, before: { amount: string }, difference: { amount: string } }>, differences: Array<{ kind: ChargeKind, name: string | null, usageKind: UsageKind | null, zone: UsageZone | null, reason: ChargeDifferenceReason, since: string | null, recordsBefore: number, recordsNow: number, paidRecordsBefore: number, paidRecordsNow: number, before: { amount: string }, now: { amount: string }, difference: { amount: string } }> };

export type InstalmentPlansQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InstalmentPlansQuery = { subscriber: { instalmentPlans: { totalCount: number, nodes: Array<{ equipment: string, boughtOn: string, paymentsTotal: number, paymentsLeft: number, payoffOn: string | null, price: { amount: string }, paid: { amount: string }, left: { amount: string }, monthlyPayment: { amount: string }, nextPayment: { dueOn: string, amount: { amount: string } } | null, payments: { totalCount: number, nodes: Array<{ dueOn: string, state: InstalmentPaymentState, amount: { amount: string }, leftAfter: { amount: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type TariffComparisonAskQueryVariables = Exact<{
  id: string | number;
}>;


export type TariffComparisonAskQuery = { tariffComparison: { months: Array<string>, lastMonths: Array<string>, usageRecords: number, actual: { gross: { amount: string }, lines: Array<{ kind: ChargeKind, gross: { amount: string } }> }, variants: Array<{ key: string, isPresent: boolean, isCheapest: boolean, missedMegabytes: number, difference: { amount: string }, tariffPlan: { code: string, state: TariffPlanState }, package: { code: string } | null, cost: { gross: { amount: string }, lines: Array<{ kind: ChargeKind, outcome: TariffCostOutcome, used: number | null, covered: number | null, gross: { amount: string }, byMonth: Array<{ amount: string }>, specification: { code: string } | null, tariffPlan: { code: string } | null }> } }> } | null };

export type UsageViewsQueryVariables = Exact<{
  id: string | number;
}>;


export type UsageViewsQuery = { usageViews: { nodes: Array<{ at: string, act: UsageViewAct, from: string, through: string, actor: { name: string, role: ViewerRole | null } }> } | null };

export type LateOrderChangeMutationVariables = Exact<{
  input: ChangeMobileInternetPackageInput;
  key: string;
}>;


export type LateOrderChangeMutation = { changeMobileInternetPackage: { order: { id: string } | null, userErrors: Array<{ code: UserErrorCode }> } };

export type LateOrderOrderQueryVariables = Exact<{
  id: string | number;
}>;


export type LateOrderOrderQuery = { order: { state: OrderState, price: { from: string, once: { amount: string } }, history: Array<{ message: string }> } | null };

export type LateOrderUndoMutationVariables = Exact<{
  id: string | number;
}>;


export type LateOrderUndoMutation = { undoOrder: { userErrors: Array<{ code: UserErrorCode }> } };

export type OrderSightChangeMutationVariables = Exact<{ [key: string]: never; }>;


export type OrderSightChangeMutation = { changeMobileInternetPackage: { order: { id: string } | null, userErrors: Array<{ code: UserErrorCode }> } };

export type OrdersPreviewQueryVariables = Exact<{
  input: ChangeInput;
}>;


export type OrdersPreviewQuery = { previewOrder: { kind: OrderKind, willRunAt: string, digest: string, differences: Array<{ label: string, before: string | null, after: string | null }>, price: { from: string, once: { amount: string }, monthlyBefore: { amount: string }, monthlyAfter: { amount: string } }, warnings: Array<{ code: string, message: string }>, userErrors: Array<{ code: UserErrorCode, message: string, opensAt: string | null }>, window: { isClosed: boolean, opensAt: string | null, message: string } | null } };

export type ViewerChangesOneQueryVariables = Exact<{
  id: string | number;
}>;


export type ViewerChangesOneQuery = { subscriber: { viewerCanChangeNumber: boolean, viewerCanRenameSubscriber: boolean, viewerCanPauseSubscriber: boolean, viewerChanges: Array<{ kind: OrderKind, may: boolean, why: { code: UserErrorCode, message: string } | null }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ComparisonFragmentDoc = new TypedDocumentString(`
    fragment Comparison on ChargeComparison {
  month
  through
  total {
    amount
  }
  difference {
    amount
  }
  groups {
    kind
    before {
      amount
    }
    difference {
      amount
    }
  }
  differences {
    kind
    name
    usageKind
    zone
    reason
    since
    before {
      amount
    }
    now {
      amount
    }
    difference {
      amount
    }
    recordsBefore
    recordsNow
    paidRecordsBefore
    paidRecordsNow
  }
}
    `, {"fragmentName":"Comparison"}) as unknown as TypedDocumentString<ComparisonFragment, unknown>;
export const ChangeNumberPreviewDocument = new TypedDocumentString(`
    query ChangeNumberPreview($input: ChangeInput!) {
  previewOrder(input: $input) {
    differences {
      label
      before
      after
    }
    price {
      once {
        amount
      }
      monthlyBefore {
        amount
      }
      monthlyAfter {
        amount
      }
    }
    warnings {
      code
      message
    }
    userErrors {
      code
    }
    digest
  }
}
    `) as unknown as TypedDocumentString<ChangeNumberPreviewQuery, ChangeNumberPreviewQueryVariables>;
export const HoldNumberHoldDocument = new TypedDocumentString(`
    mutation HoldNumberHold($input: HoldNumberInput!, $key: String!) {
  holdNumber(input: $input, idempotencyKey: $key) {
    heldNumber {
      number
      heldUntil
    }
    userErrors {
      code
      field
      message
      opensAt
    }
  }
}
    `) as unknown as TypedDocumentString<HoldNumberHoldMutation, HoldNumberHoldMutationVariables>;
export const HoldNumberReleaseDocument = new TypedDocumentString(`
    mutation HoldNumberRelease($input: ReleaseNumberInput!, $key: String!) {
  releaseNumber(input: $input, idempotencyKey: $key) {
    releasedNumber
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<HoldNumberReleaseMutation, HoldNumberReleaseMutationVariables>;
export const NumberPoolListDocument = new TypedDocumentString(`
    query NumberPoolList($id: ID!, $filter: AvailableNumberFilter, $first: Int!, $after: String) {
  availableNumbers(
    subscriberId: $id
    filter: $filter
    first: $first
    after: $after
  ) {
    nodes {
      number
      category
      categoryName
      fee {
        amount
        currency
      }
      heldUntil
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<NumberPoolListQuery, NumberPoolListQueryVariables>;
export const RenameSubscriberRenameDocument = new TypedDocumentString(`
    mutation RenameSubscriberRename($input: RenameSubscriberInput!, $key: String!) {
  renameSubscriber(input: $input, idempotencyKey: $key) {
    order {
      id
      state
      runAt
      willRunAt
      stateReason {
        code
        message
      }
      warnings {
        code
      }
    }
    userErrors {
      code
      field
      message
      opensAt
    }
  }
}
    `) as unknown as TypedDocumentString<RenameSubscriberRenameMutation, RenameSubscriberRenameMutationVariables>;
export const ConnectServiceOptionsDocument = new TypedDocumentString(`
    query ConnectServiceOptions {
  subscribers(first: 10, filter: {}) {
    nodes {
      id
      serviceOptions {
        specification {
          id
        }
        service {
          state
          activeSince
        }
        isConnected
        isProvided
        isIncluded
        isAvailable
        unavailableReason
        page
        monthlyFee {
          amount
        }
        connectionFee {
          amount
        }
        missing {
          id
        }
        conflicts {
          id
        }
        dependants {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConnectServiceOptionsQuery, ConnectServiceOptionsQueryVariables>;
export const ChargeChargesDocument = new TypedDocumentString(`
    query ChargeCharges($subscriberId: ID!, $month: Month) {
  charges(subscriberId: $subscriberId, month: $month) {
    month
    asOf
    isCurrent
    isInvoiced
    subscriber {
      id
    }
    charged {
      amount
    }
    total {
      amount
    }
    vat {
      amount
    }
    net {
      amount
    }
    groups {
      kind
      vatRates
      charged {
        amount
      }
      total {
        amount
      }
      vat {
        amount
      }
      net {
        amount
      }
      lines {
        name
        since
        chargedOn
        vatRate
        charged {
          amount
        }
        isInvoiced
        order {
          id
        }
      }
      usage {
        kind
        zone
        records
        paidRecords
        quantity
        charged {
          amount
        }
      }
    }
    months {
      month
      isCurrent
      total {
        amount
      }
    }
    comparedToMonth {
      ...Comparison
    }
    comparedToSameDays {
      ...Comparison
    }
  }
}
    fragment Comparison on ChargeComparison {
  month
  through
  total {
    amount
  }
  difference {
    amount
  }
  groups {
    kind
    before {
      amount
    }
    difference {
      amount
    }
  }
  differences {
    kind
    name
    usageKind
    zone
    reason
    since
    before {
      amount
    }
    now {
      amount
    }
    difference {
      amount
    }
    recordsBefore
    recordsNow
    paidRecordsBefore
    paidRecordsNow
  }
}`) as unknown as TypedDocumentString<ChargeChargesQuery, ChargeChargesQueryVariables>;
export const InstalmentPlansDocument = new TypedDocumentString(`
    query InstalmentPlans($id: ID!, $first: Int = 10, $after: String) {
  subscriber(id: $id) {
    instalmentPlans(first: $first, after: $after) {
      nodes {
        equipment
        boughtOn
        price {
          amount
        }
        paid {
          amount
        }
        left {
          amount
        }
        paymentsTotal
        paymentsLeft
        monthlyPayment {
          amount
        }
        nextPayment {
          dueOn
          amount {
            amount
          }
        }
        payoffOn
        payments(first: 2) {
          nodes {
            dueOn
            amount {
              amount
            }
            leftAfter {
              amount
            }
            state
          }
          totalCount
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<InstalmentPlansQuery, InstalmentPlansQueryVariables>;
export const TariffComparisonAskDocument = new TypedDocumentString(`
    query TariffComparisonAsk($id: ID!) {
  tariffComparison(subscriberId: $id) {
    months
    lastMonths
    usageRecords
    actual {
      gross {
        amount
      }
      lines {
        kind
        gross {
          amount
        }
      }
    }
    variants {
      key
      isPresent
      isCheapest
      missedMegabytes
      difference {
        amount
      }
      tariffPlan {
        code
        state
      }
      package {
        code
      }
      cost {
        gross {
          amount
        }
        lines {
          kind
          outcome
          gross {
            amount
          }
          byMonth {
            amount
          }
          used
          covered
          specification {
            code
          }
          tariffPlan {
            code
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TariffComparisonAskQuery, TariffComparisonAskQueryVariables>;
export const UsageViewsDocument = new TypedDocumentString(`
    query UsageViews($id: ID!) {
  usageViews(subscriberId: $id, first: 10) {
    nodes {
      at
      actor {
        name
        role
      }
      act
      from
      through
    }
  }
}
    `) as unknown as TypedDocumentString<UsageViewsQuery, UsageViewsQueryVariables>;
export const LateOrderChangeDocument = new TypedDocumentString(`
    mutation LateOrderChange($input: ChangeMobileInternetPackageInput!, $key: String!) {
  changeMobileInternetPackage(input: $input, idempotencyKey: $key) {
    order {
      id
    }
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<LateOrderChangeMutation, LateOrderChangeMutationVariables>;
export const LateOrderOrderDocument = new TypedDocumentString(`
    query LateOrderOrder($id: ID!) {
  order(id: $id) {
    state
    price {
      from
      once {
        amount
      }
    }
    history {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<LateOrderOrderQuery, LateOrderOrderQueryVariables>;
export const LateOrderUndoDocument = new TypedDocumentString(`
    mutation LateOrderUndo($id: ID!) {
  undoOrder(input: {orderId: $id}, idempotencyKey: "u") {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<LateOrderUndoMutation, LateOrderUndoMutationVariables>;
export const OrderSightChangeDocument = new TypedDocumentString(`
    mutation OrderSightChange {
  changeMobileInternetPackage(
    idempotencyKey: "k"
    input: {subscriberId: "sub_1", packageId: "spec_large"}
  ) {
    order {
      id
    }
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<OrderSightChangeMutation, OrderSightChangeMutationVariables>;
export const OrdersPreviewDocument = new TypedDocumentString(`
    query OrdersPreview($input: ChangeInput!) {
  previewOrder(input: $input) {
    kind
    differences {
      label
      before
      after
    }
    price {
      once {
        amount
      }
      monthlyBefore {
        amount
      }
      monthlyAfter {
        amount
      }
      from
    }
    warnings {
      code
      message
    }
    userErrors {
      code
      message
      opensAt
    }
    window {
      isClosed
      opensAt
      message
    }
    willRunAt
    digest
  }
}
    `) as unknown as TypedDocumentString<OrdersPreviewQuery, OrdersPreviewQueryVariables>;
export const ViewerChangesOneDocument = new TypedDocumentString(`
    query ViewerChangesOne($id: ID!) {
  subscriber(id: $id) {
    viewerChanges {
      kind
      may
      why {
        code
        message
      }
    }
    viewerCanChangeNumber
    viewerCanRenameSubscriber
    viewerCanPauseSubscriber
  }
}
    `) as unknown as TypedDocumentString<ViewerChangesOneQuery, ViewerChangesOneQueryVariables>;
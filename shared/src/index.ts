/** What the server and the web app must agree on. Pure: no clock, no network, no storage. */
export * from "./email";
export * from "./error-codes";
export * from "./fold";
export * from "./iban";
export * from "./iccid";
export * from "./limits";
export * from "./locale";
export * from "./money";
export * from "./number";
export * from "./number-category";
export * from "./number-mask";
export * from "./number-writing";
export * from "./permissions";
export * from "./plain-text";
export * from "./time";
export * from "./unp";
export * from "./unseen";

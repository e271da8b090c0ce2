import { administratorExamples } from "./administrator";
import type { Example, ExampleGroup, ExampleTopic } from "./example";
import { lineQueries } from "./line";
import { lineChanges } from "./line-changes";
import { integratorExamples, staffExamples, subscriberExamples } from "./others";

/** The subscriber's menu, in its order; what stands under one item is asked before it is changed. */
const lineTopics: readonly ExampleTopic[] = [
  "information",
  "services",
  "numberChange",
  "mobileInternet",
  "deviceSettings",
  "pause",
  "callForwarding",
  "voicemail",
  "instalments",
  "tariffPlan",
  "charges",
  "usage",
];

const lineExamples = [...lineQueries, ...lineChanges].sort(
  (one, other) => lineTopics.indexOf(one.topic) - lineTopics.indexOf(other.topic),
);

/** Every ready operation, in the order in which it is offered. */
export const examples: readonly Example[] = [
  ...administratorExamples,
  ...lineExamples,
  ...integratorExamples,
  ...subscriberExamples,
  ...staffExamples,
];

/** Who works with the playground: a signed-in viewer by role, or a program with a token. */
export type Visitor = "ADMINISTRATOR" | "SUBSCRIBER" | "STAFF" | "TOKEN";

/** Which groups a visitor is offered, those of their own first. */
export const groupsOf: Record<Visitor, readonly ExampleGroup[]> = {
  ADMINISTRATOR: ["administrator", "line", "integrator", "subscriber", "staff"],
  SUBSCRIBER: ["subscriber", "line", "integrator", "administrator", "staff"],
  STAFF: ["staff", "administrator", "line", "integrator", "subscriber"],
  TOKEN: ["integrator", "administrator", "line", "subscriber", "staff"],
};

/** Which operations are open as tabs at first. */
export const readyTabs: Record<Visitor, readonly string[]> = {
  ADMINISTRATOR: [
    "who-am-i",
    "find-subscribers-by-mask",
    "subscriber-with-services",
    "preview-package-change",
    "change-package",
    "follow-order",
    "orders-of-company",
  ],
  SUBSCRIBER: [
    "my-line",
    "my-internet-packages",
    "preview-package-change",
    "change-package",
    "follow-order",
    "my-orders",
  ],
  STAFF: ["who-am-i", "find-any-number", "orders-to-look-at", "appeals-to-answer", "answer-appeal"],
  TOKEN: ["what-token-sees", "all-subscribers-by-page", "orders-of-company", "follow-order"],
};

import type { Locale } from "@kabinet/shared";

/** For whom an operation is meant; "line" holds the subscriber's menu, which administrators and subscribers share. */
export type ExampleGroup = "administrator" | "line" | "integrator" | "subscriber" | "staff";

/** The item of the menu under which an operation is found; its group says whose menu. */
export type ExampleTopic =
  | "start"
  | "information"
  | "invoices"
  | "payments"
  | "subscribers"
  | "costCentres"
  | "limits"
  | "bulk"
  | "rename"
  | "appeals"
  | "permissions"
  | "accesses"
  | "orders"
  | "services"
  | "numberChange"
  | "mobileInternet"
  | "deviceSettings"
  | "pause"
  | "callForwarding"
  | "voicemail"
  | "instalments"
  | "tariffPlan"
  | "charges"
  | "usage"
  | "data"
  | "tokens";

/** Ids that the viewer can see, so that a ready operation runs at once; null where there is none. */
export interface Samples {
  clientId: string | null;
  subscriberId: string | null;
  /** A number as the operator shows one, E.164. */
  exampleNumber: string | null;
  /** The code of a network, with which national numbers begin. */
  networkCode: string | null;
  /** E.164 */
  subscriberNumber: string | null;
  /** A package that the sample subscriber can choose now. */
  packageId: string | null;
  /** A number that the sample subscriber can choose now, E.164. */
  freeNumber: string | null;
  /** Services of the catalogue that the sample subscriber can connect, and can disconnect. */
  serviceToConnect: string | null;
  serviceToDisconnect: string | null;
  /** A tariff plan that the sample subscriber can change to. */
  tariffPlanId: string | null;
  orderId: string | null;
  /** An order that can be taken back now; any other where there is none. */
  undoableOrderId: string | null;
  appealId: string | null;
  accountId: string | null;
  invoiceId: string | null;
  paymentId: string | null;
  bulkChangeId: string | null;
}

/** Text in each language of the playground. */
export type Title = Record<Locale, string>;

/** A ready operation. Its text is `operations/<group>/<file>.graphql`. */
export interface Example {
  group: ExampleGroup;
  topic: ExampleTopic;
  file: string;
  title: Title;
  /**
   * Its variables. In a mutation, what the person has to decide is null: the variable is required, so the server
   * refuses the operation until it is filled in, and a slip of the finger orders nothing.
   */
  variables?: (samples: Samples) => Record<string, unknown>;
}

/** A key that no earlier request has used. `crypto.randomUUID` is missing on plain http, where this has to work too. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `playground-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** The instant so many days from now. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** An act whose variables a person decides: what is asked of them, and a new key. */
export const decided =
  (variables: (samples: Samples) => Record<string, unknown>) =>
  (samples: Samples): Record<string, unknown> => ({ ...variables(samples), idempotencyKey: newKey() });

/** Which of a line's operations a change is. */
export interface ChangeExample {
  /** Whose menu it stands in; the subscriber's where not said otherwise. */
  group?: ExampleGroup;
  topic: ExampleTopic;
  /** File of the order; `preview-<file>` is its preview. */
  file: string;
  title: Title;
  /** The change's own input. */
  input: (samples: Samples) => Record<string, unknown>;
}

/** A change as two operations: the preview, and the order, which lacks nothing but the preview's digest. */
export function change({ group = "line", topic, file, title, input }: ChangeExample): Example[] {
  const { ru, be, en } = title;
  return [
    {
      group,
      topic,
      file: `preview-${file}`,
      title: { ru: `${ru}: предпросмотр`, be: `${be}: папярэдні прагляд`, en: `${en}: preview` },
      variables: (samples) => ({ input: input(samples) }),
    },
    {
      group,
      topic,
      file,
      title: { ru: `${ru}: заказ`, be: `${be}: заказ`, en: `${en}: order` },
      variables: decided((samples) => ({ input: input(samples), previewDigest: null })),
    },
  ];
}

import { randomUUID } from "node:crypto";
import { USAGE_TIME, type Subjects } from "./data.ts";

/** The questions that are measured. */
export type QuestionName = "Q1" | "Q2" | "Q3" | "Q4";

/** One question: the same for all who answer it. */
export interface Question {
  readonly name: QuestionName;
  readonly meaning: string;
  readonly document: string;
  /** Whether answering it writes: then each subject is asked about once only. */
  readonly writes: boolean;
  /** Answers after which a program is warm. */
  readonly warmth: number;
  /** Variables about a subject drawn by chance: `draw(n)` is a whole number below n. */
  readonly variables: (subjects: Subjects, draw: (below: number) => number) => object;
  /** Targets of docs/performance.md: times the ceiling, times naive TypeORM. */
  readonly targets: { readonly ceiling: number; readonly naive: number };
}

const SERVICES = `services(first: 10) {
  nodes { id state activeSince specification { id code name category monthlyFee { amount } } }
}`;

/** Places in a month at which a page may begin. */
const PLACES = 1_000;

/** A cursor is the values by which a list is ordered: it need not be a record's own. */
function cursorAt(place: number): string {
  const { start, after } = USAGE_TIME;
  const at = after - Math.floor(((after - start) * place) / PLACES);
  return Buffer.from(JSON.stringify([at, ""])).toString("base64url");
}

/** In the order in which they are measured. */
export const QUESTIONS: readonly Question[] = [
  {
    name: "Q1",
    meaning: "a subscriber with account, tariff plan and 8 services",
    document: `query ($id: ID!) {
      subscriber(id: $id) {
        id number name state activatedOn
        account { id number name state }
        tariffPlan { id code name state monthlyFee { amount currency } includedMinutes includedMegabytes }
        ${SERVICES}
      }
    }`,
    writes: false,
    warmth: 10_000,
    variables: ({ subscribers }, draw) => ({ id: subscribers[draw(subscribers.length)]?.id }),
    targets: { ceiling: 0.75, naive: 15 },
  },
  {
    name: "Q2",
    meaning: "50 subscribers of an account with each one's 8 services",
    document: `query ($accountId: ID!) {
      subscribers(first: 50, filter: { accountId: $accountId }) { nodes { id number name state ${SERVICES} } }
    }`,
    writes: false,
    warmth: 1_000,
    variables: ({ accounts }, draw) => ({ accountId: accounts[draw(accounts.length)] }),
    targets: { ceiling: 1.25, naive: 30 },
  },
  {
    name: "Q3",
    meaning: "100 call details of a month by cursor",
    document: `query ($id: ID!, $filter: UsageFilter!, $after: String!) {
      usageRecords(subscriberId: $id, filter: $filter, first: 100, after: $after) {
        nodes {
          id kind direction otherParty startedAt quantity zone roamingCountry cost { amount } vatRate included state
        }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    writes: false,
    warmth: 3_000,
    variables: ({ used }, draw) => {
      // One number for both: a walk without repetition knows only one range.
      const drawn = draw(used.length * PLACES);
      return {
        id: used[drawn % used.length],
        filter: { from: USAGE_TIME.from, through: USAGE_TIME.through },
        after: cursorAt(Math.floor(drawn / used.length)),
      };
    },
    targets: { ceiling: 1.25, naive: 8 },
  },
  {
    name: "Q4",
    meaning: "a package change accepted: key, order, first step and audit row, on the disk",
    document: `mutation ($input: ChangeMobileInternetPackageInput!, $key: String!) {
      changeMobileInternetPackage(input: $input, idempotencyKey: $key) {
        order { id state differences { label before after } price { once { amount } monthlyAfter { amount } from } }
        userErrors { code }
      }
    }`,
    writes: true,
    warmth: 5_000,
    variables: ({ subscribers }, draw) => {
      const subscriber = subscribers[draw(subscribers.length)];
      return {
        input: { subscriberId: subscriber?.id, packageId: subscriber?.otherPackage },
        key: randomUUID(),
      };
    },
    targets: { ceiling: 1.5, naive: 20 },
  },
];

/** Whole numbers by chance, the same for the same seed (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** The same without repetition, in a walk that visits every number below n once: n must be the same each time. */
export function withoutRepetition(seed: number): (below: number) => number {
  const draw = seeded(seed);
  let left: number[] | null = null;
  return (below) => {
    left ??= Array.from({ length: below }, (_, n) => n);
    const place = draw(left.length);
    const [drawn, last] = [left[place], left.pop()];
    if (drawn === undefined || last === undefined)
      throw new Error("every subject has been asked about: shorten the rounds");
    if (place < left.length) left[place] = last;
    return drawn;
  };
}

import { graphql, type GraphQLSchema } from "graphql";
import type { Locale } from "@kabinet/shared";
import { lastWriterOf } from "../modules/care/appeal/appeal.store";
import { localeOfViewer, staffByLogin, viewerById } from "../modules/people/viewer/viewer.store";
import type { SignedIn } from "../platform/authorization/viewer";
import type { Context } from "../platform/graphql/context";
import { derivedId, ulidTime } from "../platform/derived-id";
import {
  answerTo,
  partingText,
  type AppealToAnswer,
  type Enquiries,
  type OfferedNumber,
} from "./demo-operator-answer";
import { DEMO_OPERATOR } from "./demo-people";
import { isDemo } from "./demo-mark";

/** What the operator works with. */
export interface DemoOperatorParts {
  /** What a request of one of the staff would be given, but for who asks and in which language. */
  readonly surroundings: Omit<
    Context,
    | "viewer"
    | "locale"
    | "requestId"
    | "ip"
    | "userAgent"
    | "made"
    | "setSession"
    | "browserMark"
    | "setBrowserMark"
  >;
  readonly schema: GraphQLSchema;
  /** How long a question waits for its answer, in milliseconds. */
  readonly answersAfter: number;
}

/** Most appeals that are worked on at once: one person has no more hands. */
const AT_ONCE = 3;
/** By the time for an answer: after so many of them without a reply a question is taken for solved, and then closed. */
const RESOLVED_AFTER = 45;
const CLOSED_AFTER = 360;

const APPEAL = `id version topic turnSince subscriber { id number state } wishes { mask category }
  messages(first: 50) { nodes { text author { name role } } }`;
const LIST = `query ($filter: AppealFilter!, $first: Int!) {
  appeals(first: $first, filter: $filter, sort: LONGEST_WAITING) { nodes { ${APPEAL} } } }`;
const CHARGES = `query ($id: ID!) { charges(subscriberId: $id) { total { amount } groups { kind total { amount } } } }`;
const NUMBERS = `query ($id: ID!, $filter: AvailableNumberFilter!) {
  availableNumbers(subscriberId: $id, filter: $filter, first: 3) { nodes { number categoryName fee { amount } } } }`;
const mutation = (name: string, input: string): string =>
  `mutation ($input: ${input}!, $key: String!) { ${name}(input: $input, idempotencyKey: $key) { userErrors { code } } }`;
const ASSIGN = mutation("assignAppeal", "AssignAppealInput");
const REPLY = mutation("replyToAppeal", "ReplyToAppealInput");
const CLOSE = mutation("closeAppeal", "EndAppealInput");

/**
 * Plays the operator's specialists in a demo database: takes appeals up, answers them after a while, takes for solved
 * what nobody replies to, and closes that later. It is one of the staff like any other and does everything by the API.
 * What one of the real staff has taken up, or has said a word in, it leaves to them.
 */
export class DemoOperator {
  private self: Promise<SignedIn> | null = null;

  constructor(private readonly parts: DemoOperatorParts) {}

  /** Does what is due; answers how many appeals it did something to. */
  async tick(): Promise<number> {
    const { surroundings, answersAfter } = this.parts;
    const { database, clock } = surroundings;
    if (!(await isDemo(database))) return 0;
    const self = await this.presence();
    // One of the staff may have closed the desk to it.
    if ((await viewerById(database, self.id))?.state !== "active") return 0;
    const now = clock.now();
    let done = 0;
    const mine = { assigneeId: self.id };
    const working = await this.list(self, { ...mine, turn: "OPERATOR" });
    const fresh = await this.list(self, { isAssigned: false, turn: "OPERATOR" });
    const free = Math.max(0, AT_ONCE - working.length);
    for (const appeal of fresh.filter(isOlderThan(now - answersAfter / 2)).slice(0, free))
      if (await this.act(self, appeal, ASSIGN, {})) done++;
    for (const appeal of working.filter(isOlderThan(now - answersAfter)))
      if (await this.answer(self, appeal)) done++;
    for (const appeal of await this.idle(self, "PENDING", now - RESOLVED_AFTER * answersAfter)) {
      const text = partingText(await this.languageOf(appeal));
      if (await this.act(self, appeal, REPLY, { text, state: "RESOLVED" })) done++;
    }
    for (const appeal of await this.idle(self, "RESOLVED", now - CLOSED_AFTER * answersAfter))
      if (await this.act(self, appeal, CLOSE, {})) done++;
    return done;
  }

  /** Who it is; a demo that was made before there was one gets it now. */
  private presence(): Promise<SignedIn> {
    const { database, clock } = this.parts.surroundings;
    const { login, name } = DEMO_OPERATOR;
    this.self ??= database
      .write((unit) => staffByLogin(unit, login, name, derivedId("vwr", clock.now(), login)))
      .then((id) => ({ id, name, role: "staff", accesses: [], subscriberId: null, scopes: null }));
    return this.self;
  }

  private async list(self: SignedIn, filter: object): Promise<readonly AppealToAnswer[]> {
    const { appeals } = await this.ask<{ appeals: { nodes: readonly AppealToAnswer[] } }>(self, "ru", LIST, {
      filter,
      first: 20,
    });
    return appeals.nodes.filter((appeal) => isLeftTo(self, appeal)).slice(0, AT_ONCE);
  }

  /** What nobody has replied to since an instant. */
  private async idle(self: SignedIn, state: string, since: number): Promise<readonly AppealToAnswer[]> {
    const appeals = await this.list(self, { assigneeId: self.id, states: [state] });
    return appeals.filter(isOlderThan(since));
  }

  private async answer(self: SignedIn, appeal: AppealToAnswer): Promise<boolean> {
    const locale = await this.languageOf(appeal);
    const { text, state } = await answerTo(appeal, { locale, self: self.name }, this.enquiries(self, locale));
    return this.act(self, appeal, REPLY, { text, state });
  }

  private languageOf({ id }: AppealToAnswer): Promise<Locale> {
    const { database } = this.parts.surroundings;
    return lastWriterOf(database, id).then((writer) => localeOfViewer(database, writer));
  }

  private enquiries(self: SignedIn, locale: Locale): Enquiries {
    return {
      charges: async (id) => {
        interface Group {
          readonly kind: string;
          readonly total: { readonly amount: string };
        }
        const { charges } = await this.ask<{
          charges: { total: { amount: string }; groups: readonly Group[] } | null;
        }>(self, locale, CHARGES, { id });
        if (!charges) return null;
        const [largest] = charges.groups.toSorted((a, b) => Number(b.total.amount) - Number(a.total.amount));
        return {
          total: charges.total.amount,
          largest: largest ? { kind: largest.kind, sum: largest.total.amount } : null,
        };
      },
      numbers: async (id, filter) => {
        const { availableNumbers } = await this.ask<{
          availableNumbers: { nodes: readonly OfferedNumber[] } | null;
        }>(self, locale, NUMBERS, { id, filter });
        return availableNumbers?.nodes ?? [];
      },
    };
  }

  /** Does one thing to an appeal; false where somebody else was faster, or it may not be done any more. */
  private async act(
    self: SignedIn,
    { id, version }: AppealToAnswer,
    document: string,
    rest: object,
  ): Promise<boolean> {
    const input = { appealId: id, version, ...rest };
    const key = `demo operator ${id} ${String(version)}`;
    const answer = await this.ask<Record<string, { userErrors: readonly object[] }>>(self, "ru", document, {
      input,
      key,
    });
    return Object.values(answer).every(({ userErrors }) => userErrors.length === 0);
  }

  /** Asks the API as one of the staff; what is wrong with the operation itself is thrown. */
  private async ask<T>(viewer: SignedIn, locale: Locale, source: string, variableValues: object): Promise<T> {
    const { surroundings, schema } = this.parts;
    const contextValue: Context = {
      ...surroundings,
      ...{
        viewer,
        locale,
        requestId: "demo-operator",
        ip: "",
        userAgent: null,
        made: new Map(),
        setSession: null,
        browserMark: null,
        setBrowserMark: null,
      },
    };
    const { data, errors } = await graphql({
      schema,
      source,
      variableValues: variableValues as Record<string, unknown>,
      contextValue,
    });
    if (errors?.[0]) throw errors[0];
    return data as T;
  }
}

function isOlderThan(instant: number): (appeal: AppealToAnswer) => boolean {
  return ({ turnSince }) => Date.parse(turnSince) <= instant;
}

/**
 * Whether it is the demo operator's: no other of the staff has said anything in it, and it is not where one of the
 * demo's own stories has left it, all of which lie before the demo was made, and with it its operator.
 */
function isLeftTo({ id, name }: SignedIn, { messages, turnSince }: AppealToAnswer): boolean {
  const isStory = id.slice(id.indexOf("_") + 1) > ulidTime(Date.parse(turnSince) + 1);
  return !isStory && messages.nodes.every(({ author }) => author.role !== "STAFF" || author.name === name);
}

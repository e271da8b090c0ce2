import {
  Appeal,
  AppealState,
  AppealTurn,
  type AppealMessage,
  type AppealRead,
} from "../modules/care/appeal/appeal.entity";
import { turnOf } from "../modules/care/appeal/appeal.policy";
import type { ViewerRole } from "../platform/authorization/viewer";
import { derivedId } from "../platform/derived-id";
import { APPEAL_STORIES, type AppealStory } from "./appeal-stories";
import type { Company } from "./companies";
import { DEMO_OPERATOR, type DemoPerson } from "./demo-people";
import { randomId } from "./ids";
import type { Line } from "./lines";
import { Random } from "./random";

const MINUTE = 60_000;
const DAY = 86_400_000;
/** How far back the first appeals lie. */
const DAYS_BACK = 75;

/** Rows of the demo's appeals. */
export interface DemoAppeals {
  readonly appeals: Appeal[];
  readonly messages: AppealMessage[];
  readonly reads: AppealRead[];
}

interface Author {
  readonly id: string;
  readonly name: string;
  readonly role: ViewerRole;
}

/**
 * Some dozens of conversations with the specialists: of each company's first administrator about the company and
 * about some of its lines, and of the demo's subscribers about their own. What is answered last is not read yet.
 * All of it lies before `until`; `enrolledAt` is when the people are enrolled, from which their ids follow.
 */
export function buildAppeals(
  companies: readonly Company[],
  lines: readonly Line[],
  people: readonly DemoPerson[],
  seed: number,
  { until, enrolledAt }: { readonly until: number; readonly enrolledAt: number },
): DemoAppeals {
  const random = new Random(`${String(seed)}:appeals`);
  const made: DemoAppeals = { appeals: [], messages: [], reads: [] };
  const numbers = new Set<string>();
  const authorOf = ({ role, name, login, subscriberId }: DemoPerson): Author => ({
    id: derivedId("vwr", enrolledAt, role === "subscriber" ? (subscriberId ?? "") : login),
    name,
    role,
  });
  const staff = people.filter(({ role }) => role === "staff").map(authorOf)[0];
  if (!staff) return made;
  const tell = (story: AppealStory, whose: Whose, author: Author): void => {
    let number = random.digits(8);
    while (numbers.has(number)) number = random.digits(8);
    numbers.add(number);
    // What goes on is left to the program that plays the specialists; the rest is a person's.
    const goesOn = [AppealState.PENDING, AppealState.RESOLVED].includes(stateOf(story));
    const specialist = goesOn ? authorOf(DEMO_OPERATOR) : staff;
    addStory(made, random, { story, whose, author, staff: specialist, number, until });
  };
  for (const company of companies) {
    const administrator = people.find(({ accesses }) =>
      accesses.some(({ clientId }) => clientId === company.client.id),
    );
    if (!administrator) continue;
    const own = lines.filter(({ subscriber }) => subscriber.clientId === company.client.id);
    for (const story of APPEAL_STORIES.filter(({ by }) => by === "administrator")) {
      if (company.draft.key === "romashka" && random.chance(0.35)) continue;
      const line = story.isAboutLine ? random.pick(own).subscriber.id : null;
      const whose = { clientId: company.client.id, subscriberId: line, partySubscriberId: null };
      tell(story, whose, authorOf(administrator));
    }
  }
  for (const person of people.filter(({ role }) => role === "subscriber")) {
    const line = lines.find(({ subscriber }) => subscriber.id === person.subscriberId)?.subscriber;
    if (!line) continue;
    for (const story of APPEAL_STORIES.filter(({ by }) => by === "subscriber")) {
      const whose = { clientId: line.clientId, subscriberId: line.id, partySubscriberId: line.id };
      tell(story, whose, authorOf(person));
    }
  }
  return made;
}

/** The state in which a story ends. */
function stateOf({ entries }: AppealStory): AppealState {
  return entries.at(-1)?.state ?? AppealState.ACKNOWLEDGED;
}

type Whose = Pick<Appeal, "clientId" | "subscriberId" | "partySubscriberId">;

interface Telling {
  readonly story: AppealStory;
  readonly whose: Whose;
  readonly author: Author;
  readonly staff: Author;
  readonly number: string;
  /** The instant before which all of it lies. */
  readonly until: number;
}

/** Writes one story as it went, entry by entry; the last of them lies before yesterday's end. */
function addStory(made: DemoAppeals, random: Random, telling: Telling): void {
  const { story, whose, author, staff, number, until } = telling;
  const isEnded = turnOf(stateOf(story)) === AppealTurn.NOBODY;
  // What is open is fresh, what is over may be old.
  const daysAgo = isEnded ? random.between(6, DAYS_BACK) : random.between(3, 6);
  // People ask in the morning, and are answered the same day.
  const createdAt = until - daysAgo * DAY + random.between(8 * 60, 12 * 60) * MINUTE;
  const id = randomId("apl", createdAt, random);
  let at = createdAt;
  let state: AppealState = AppealState.ACKNOWLEDGED;
  let turnSince = createdAt;
  let lastTextSeq = 1;
  let answeredSeq = 0;
  let isTaken = false;
  const entries = [{ by: "customer", text: story.text, state } as const, ...story.entries];
  for (const [place, entry] of entries.entries()) {
    const seq = place + 1;
    if (place > 0) at += Math.round(random.between(12, 140) * MINUTE);
    const by = entry.by === "staff" ? staff : author;
    const next: AppealState = entry.state ?? state;
    const takes: boolean = entry.by === "staff" && !isTaken;
    isTaken ||= takes;
    made.messages.push({
      id: randomId("apm", at, random),
      appealId: id,
      seq,
      at,
      authorId: by.id,
      authorName: by.name,
      authorRole: by.role,
      text: entry.text,
      state: place === 0 || next !== state ? next : null,
      assigneeName: takes ? staff.name : null,
      ...{ attachmentCount: 0, isStaffOnly: false, staffNote: null },
    });
    if (turnOf(next) !== turnOf(state)) turnSince = at;
    if (entry.text !== null) lastTextSeq = seq;
    if (entry.by === "staff" && entry.text !== null) answeredSeq = seq;
    state = next;
  }
  const wishes = story.wishes ? JSON.stringify(story.wishes) : null;
  made.appeals.push(
    Object.assign(new Appeal(), {
      ...whose,
      ...{ id, number, topic: story.topic, subject: story.subject, state, wishes },
      assigneeId: isTaken ? staff.id : null,
      assigneeName: isTaken ? staff.name : null,
      ...{ createdAt, updatedAt: at, turnSince, version: entries.length, lastTextSeq, answeredSeq },
      authorName: author.name,
      authorRole: author.role,
    }),
  );
  // Who has written after an answer has read it; so has everybody what is over.
  const wroteLast = entries.at(-1)?.by === "customer";
  if (wroteLast || state === AppealState.CLOSED || state === AppealState.REJECTED)
    made.reads.push({ appealId: id, viewerId: author.id, seq: entries.length });
}

import { BULK_ACTS_MAX, BULK_LINES_MAX, BULK_ROWS_MAX, RUN_AT_MAX_DAYS, type Locale } from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { ChangeList } from "../../../orders/change-list";
import { OnClosedWindow } from "../../../orders/order.entity";
import { optionErrors } from "../../../orders/place-order";
import { audit } from "../../../platform/audit/audit.store";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Refused, refuse } from "../../../platform/graphql/refused";
import { DateTime } from "../../../platform/graphql/scalars";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { newId } from "../../../platform/new-id";
import { lockClient } from "../../company/client/client.store";
import { SubscriberFilter } from "../subscriber-list/subscriber-list.type";
import { bulkActInput, bulkKinds, type BulkActs } from "./bulk-act.type";
import { readActs } from "./bulk-acts.task";
import { BulkRowOutcome, type BulkChange } from "./bulk-change.entity";
import { insertBulkChange, insertRows, insertRowsOfFilter, lockBulkChange } from "./bulk-change.store";
import { bulkChangeText } from "./bulk-change.texts";
import { BulkChangePayload } from "./bulk-change.type";
import { newBulkChange, requireRights, requireRoom } from "./bulk-plan.task";
import { newRow } from "./bulk-collect.task";
import { refusedBy } from "./bulk-judge.task";
import { namedByIds, namedByNumbers, namedByRows } from "./bulk-lines.task";
import { rowsOf, type NamedLine, type WantedAct } from "./bulk-rows.policy";

const KEY = "1 to 100 characters; the same key is carried out once.";

/** How lines are chosen and what is done to each, as it is given. */
interface PlanInput {
  clientId: string;
  filter?: SubscriberFilter | null;
  subscriberIds?: string[] | null;
  numbers?: string | null;
  rows?: { number: string; acts: BulkActs[] }[] | null;
  acts?: BulkActs[] | null;
  runAt?: number | null;
  onClosedWindow?: OnClosedWindow | null;
  note?: string | null;
}

/** The same with the acts as they were read. */
type ChosenInput = Omit<PlanInput, "acts"> & { readonly acts: readonly WantedAct[] };

/** Planning a change of many lines: the inputs are made from the kinds of change. */
export function planBulkChangeResolver(changes: ChangeList): new () => object {
  const act = bulkActInput(changes);

  @InputType({ description: "A line by its number, with what is done to it." })
  class BulkRowInput {
    @Field(() => String, { description: "The line's number, in any writing." })
    number!: string;

    @Field(() => [act], {
      description: `What is done to it, one after another: 1 to ${String(BULK_ACTS_MAX)} acts.`,
    })
    acts!: BulkActs[];
  }

  @InputType({
    description:
      "Which lines of a company are changed, and how. The lines are given in one way: by `filter`, `subscriberIds` or " +
      "`numbers`, each with the same `acts`, or by `rows`, which have acts of their own.",
  })
  class PlanBulkChangeInput {
    @Field(() => ID, { description: "The company." })
    clientId!: string;

    @Field(() => SubscriberFilter, {
      nullable: true,
      description:
        "All lines that fit it, as the list of lines shows them; `{}` for all lines of the company.",
    })
    filter?: SubscriberFilter | null;

    @Field(() => [ID], {
      nullable: true,
      description: `These lines: at most ${String(BULK_LINES_MAX)}.`,
    })
    subscriberIds?: string[] | null;

    @Field(() => String, {
      nullable: true,
      description:
        "A pasted list of numbers in any writing, one below the other or with commas between, as in `SubscriberFilter.search`. What names none of the company's lines becomes a row that is refused.",
    })
    numbers?: string | null;

    @Field(() => [BulkRowInput], {
      nullable: true,
      description: `Lines with acts of their own, e.g. a name each: at most ${String(BULK_LINES_MAX)}.`,
    })
    rows?: BulkRowInput[] | null;

    @Field(() => [act], {
      nullable: true,
      description: `What is done to each line, one after another: 1 to ${String(BULK_ACTS_MAX)} acts, each on what the one before leaves. Not with \`rows\`.`,
    })
    acts?: BulkActs[] | null;

    @Field(() => DateTime, {
      nullable: true,
      description: `When it is done, at most ${String(RUN_AT_MAX_DAYS)} days ahead; as soon as it is applied when not given.`,
    })
    runAt?: number | null;

    @Field(() => OnClosedWindow, {
      defaultValue: OnClosedWindow.QUEUE,
      description: "What becomes of orders whose time falls into a closed window.",
    })
    onClosedWindow?: OnClosedWindow;

    @Field(() => String, { nullable: true, description: "A note for the history, at most 500 characters." })
    note?: string | null;
  }

  @Resolver()
  class PlanBulkChangeResolver {
    @May("bulkChange.plan")
    @Mutation(() => BulkChangePayload, {
      description:
        "Begins to work out what a change of many lines comes to, row by row, without any effect on a line: answers at once, " +
        "and `BulkChange.state` becomes PLANNED when all rows are worked out. Nothing is changed before `applyBulkChange`. " +
        `At most ${String(BULK_ROWS_MAX)} rows. ` +
        "Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT, RUN_AT_IN_PAST, RUN_AT_TOO_FAR, REVERT_BEFORE_RUN, NO_ROWS, TOO_MANY_ROWS, TOO_MANY_BULK_CHANGES.",
    })
    async planBulkChange(
      @Ctx() context: Context,
      @Arg("input", () => PlanBulkChangeInput, { description: "Which lines, and what is done to them." })
      input: PlanBulkChangeInput,
      @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
    ): Promise<BulkChangePayload> {
      const id = newId("blk", context.clock.now());
      const { result, userErrors } = await writeOnce(actingOf(context), {
        idempotencyKey,
        request: { planBulkChange: input },
        resultId: id,
        make: (unit) => plan(unit, context, changes, id, input),
        find: (unit, known) => lockBulkChange(unit, viewerOf(context), known),
      });
      return { bulkChange: result, userErrors };
    }
  }
  return PlanBulkChangeResolver;
}

async function plan(
  unit: Unit,
  context: Context,
  changes: ChangeList,
  id: string,
  input: PlanInput,
): Promise<BulkChange> {
  const { locale, clock } = context;
  const viewer = viewerOf(context);
  const client = await lockClient(unit, context, input.clientId);
  if (!client) throw refuse("NOT_FOUND", locale, bulkChangeText("NO_CLIENT"), { field: ["clientId"] });
  await requireRoom(unit, locale, client.id);
  const now = clock.now();
  const wrong = optionErrors(input, now, locale);
  if (wrong.length > 0) throw new Refused(wrong);
  const reading = { locale, now, runAt: input.runAt ?? null };
  const acts = input.rows ? [] : readActs(changes, reading, input.acts ?? [], ["acts"]);
  const bulk = newBulkChange(id, viewer, { ...input, clientId: client.id, acts }, now);
  bulk.size = await insertChosen(unit, context, changes, bulk, { ...input, acts });
  if (bulk.size === 0) throw refuse("NO_ROWS", locale, bulkChangeText("NO_ROWS"));
  requireFewRows(locale, bulk.size);
  const kinds = new Set<string>([...(JSON.parse(bulk.kinds) as string[]), ...kindsOf(changes, input)]);
  requireRights(viewer, locale, changes, client.id, kinds);
  bulk.kinds = JSON.stringify([...kinds]);
  await insertBulkChange(unit, bulk);
  await audit(unit, now, viewer, "bulkChange.planned", {
    ...{ clientId: client.id, subjectId: id },
    after: { kinds: [...kinds], rows: bulk.size, runAt: bulk.runAt },
  });
  return bulk;
}

function kindsOf(changes: ChangeList, { rows }: PlanInput): string[] {
  const acts = (rows ?? []).flatMap((row) => row.acts);
  return bulkKinds(changes)
    .map(({ kind }) => kind)
    .filter((kind) => acts.some((act) => act[kind]));
}

/** Writes the rows of the lines that are chosen; answers how many. */
async function insertChosen(
  unit: Unit,
  context: Context,
  changes: ChangeList,
  bulk: BulkChange,
  input: ChosenInput,
): Promise<number> {
  const { locale } = context;
  const { filter, subscriberIds, numbers, rows } = input;
  const ways = [filter, subscriberIds, numbers, rows].filter((way) => way !== null && way !== undefined);
  if (ways.length !== 1)
    throw refuse("INVALID_INPUT", locale, bulkChangeText("CHOOSE_LINES"), { field: ["filter"] });
  if (filter) {
    return insertRowsOfFilter(unit, context, bulk, input.acts, filter);
  }
  const lines = await namedLines(unit, context, changes, bulk.clientId, input);
  requireFewRows(
    locale,
    lines.reduce((sum, line) => sum + line.acts.length, 0),
  );
  const wanted = rowsOf(lines).map(({ given, subscriberId, act, problem, isRepeated }, i) => {
    const own = { subscriberId, given: given.slice(0, 60), kind: act.kind, input: JSON.stringify(act.input) };
    const row = newRow(bulk, { ...own, place: i + 1 });
    if (problem) Object.assign(row, refusedBy([problem]));
    return isRepeated ? Object.assign(row, { outcome: BulkRowOutcome.UNCHANGED }) : row;
  });
  await insertRows(unit, wanted);
  return wanted.length;
}

function namedLines(
  unit: Unit,
  context: Context,
  changes: ChangeList,
  clientId: string,
  input: ChosenInput,
): Promise<NamedLine[]> {
  const { locale, clock } = context;
  const viewer = viewerOf(context);
  const { subscriberIds, numbers, rows, acts, runAt = null } = input;
  const reading = { locale, now: clock.now(), runAt };
  requireFewLines(locale, (subscriberIds ?? rows ?? []).length);
  if (subscriberIds) return namedByIds(unit, viewer, clientId, subscriberIds, acts);
  if (numbers !== null && numbers !== undefined)
    return namedByNumbers(unit, { viewer, locale }, clientId, numbers, acts);
  const given = (rows ?? []).map(({ number, acts: own }, i) => ({
    number,
    acts: readActs(changes, reading, own, ["rows", String(i), "acts"]),
  }));
  return namedByRows(unit, viewer, clientId, given);
}

function requireFewLines(locale: Locale, lines: number): void {
  if (lines > BULK_LINES_MAX) throw tooMany(locale, lines, BULK_LINES_MAX);
}

function requireFewRows(locale: Locale, rows: number): void {
  if (rows > BULK_ROWS_MAX) throw tooMany(locale, rows, BULK_ROWS_MAX);
}

function tooMany(locale: Locale, rows: number, max: number): Refused {
  return refuse("TOO_MANY_ROWS", locale, bulkChangeText("TOO_MANY_ROWS", { rows, max }));
}

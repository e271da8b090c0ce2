import { formatNumber, internationalNumber } from "@kabinet/shared";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { ownProblem } from "../../../platform/errors";
import type { Text } from "../../../platform/texts/text";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import { allTariffPlans } from "../../catalogue/tariff-plan/tariff.store";
import { accountsServed } from "../../company/account/account.store";
import { costCentresServed } from "../../company/cost-centre/cost-centre.store";
import { CONNECTED_STATES } from "../../company/service/service.entity";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { containing } from "./subscriber-list.policy";
import { searchReading } from "./subscriber-search.texts";
import {
  readSubscriberSearch,
  SearchMissReason,
  textsWith,
  type ListEntry,
  type SearchWord,
  type SubscriberSearch,
} from "./subscriber-search.policy";

/** A word, and the accounts, tariff plans, cost centres and services whose names hold it. */
export interface ResolvedWord extends SearchWord {
  readonly accountIds: readonly string[];
  readonly tariffPlanIds: readonly string[];
  readonly costCentreIds: readonly string[];
  readonly specificationIds: readonly string[];
}

/** A search as it is carried out. */
export type ResolvedSearch =
  | Exclude<SubscriberSearch, { by: "words" } | { by: "nothing" } | { by: "invalid" } | { by: "list" }>
  | { readonly by: "words"; readonly words: readonly ResolvedWord[] }
  | {
      readonly by: "list";
      readonly entries: readonly ListEntry[];
      /** The national numbers of the list that lines of the viewer have. */
      readonly found: ReadonlySet<string>;
    };

/** Reads a search and looks up what its words name. Null where it asks for nothing; INVALID_SEARCH for what is none. */
export async function resolveSearch(
  context: Context,
  text: string,
  clientId: string | null,
): Promise<ResolvedSearch | null> {
  const search = readSubscriberSearch(text);
  switch (search.by) {
    case "nothing":
      return null;
    case "invalid":
      throw ownProblem("INVALID_SEARCH", context.locale, search.message);
    case "words":
      return { by: "words", words: await resolveWords(context, search.words, clientId) };
    case "list":
      return { ...search, found: await foundNumbers(context, search.entries, clientId) };
    default:
      return search;
  }
}

/** The conditions over `t` of the lines that a search finds. */
export function searchConditions(search: ResolvedSearch, params: ParamList): string[] {
  switch (search.by) {
    case "number":
      return [`t.national_number = ${params.add(search.national)}`];
    case "mask":
      return [
        ...(search.prefix === "" ? [] : between(search.prefix, params)),
        `t.national_number like ${params.add(search.like)} escape '\\'`,
      ];
    case "words":
      return search.words.map((word) => wordCondition(word, params));
    case "list":
      return [params.among("t.national_number", [...search.found])];
  }
}

/** The condition over `t` that a line has one of some services connected. */
export function hasService(specificationIds: readonly string[], params: ParamList): string {
  const states = CONNECTED_STATES.map((state) => `'${state}'`).join(", ");
  return `exists (select 1 from service v where v.subscriber_id = t.id and v.state in (${states})
    and ${params.among("v.specification_id", specificationIds)})`;
}

/** How a search was understood, as a sentence. */
export function readingOf(search: ResolvedSearch): Text {
  switch (search.by) {
    case "number":
      return searchReading("NUMBER", { number: formatNumber(internationalNumber(search.national)) });
    case "mask":
      return searchReading("MASK", { mask: search.like });
    case "words":
      return searchReading("WORDS", { words: search.words.map(({ folded }) => folded).join(" ") });
    case "list":
      return searchReading("LIST", { given: search.entries.length, found: search.found.size });
  }
}

/** An entry of a pasted list for which there is no line, with the reason. */
export interface SearchMissFound {
  readonly text: string;
  readonly reason: SearchMissReason;
}

/** The entries of a pasted list for which there is no line of the viewer, in the order of the list. */
export function missesOf(search: ResolvedSearch): readonly SearchMissFound[] {
  if (search.by !== "list") return [];
  return search.entries.flatMap((entry): SearchMissFound[] => {
    if (!("national" in entry)) return [{ text: entry.text, reason: entry.reason }];
    return search.found.has(entry.national) ? [] : [{ text: entry.text, reason: SearchMissReason.UNKNOWN }];
  });
}

async function resolveWords(
  context: Context,
  words: readonly SearchWord[],
  clientId: string | null,
): Promise<ResolvedWord[]> {
  const [accounts, costCentres, plans, catalogue] = await Promise.all([
    accountsServed(context, clientId),
    costCentresServed(context, clientId),
    allTariffPlans(context.database),
    serviceCatalogue(context.database),
  ]);
  const names = ({
    nameRu,
    nameBe,
    nameEn,
  }: {
    nameRu: string;
    nameBe: string;
    nameEn: string;
  }): string[] => [nameRu, nameBe, nameEn];
  const find = {
    accountIds: textsWith(accounts.map(({ id, name, number }) => [id, [name, number]])),
    costCentreIds: textsWith(costCentres.map(({ id, name, code }) => [id, [name, code ?? ""]])),
    tariffPlanIds: textsWith(plans.map((plan) => [plan.id, names(plan)])),
    specificationIds: textsWith(catalogue.all(context.locale).map((one) => [one.id, names(one)])),
  };
  return words.map((word) => ({
    ...word,
    accountIds: find.accountIds(word.folded),
    costCentreIds: find.costCentreIds(word.folded),
    tariffPlanIds: find.tariffPlanIds(word.folded),
    specificationIds: find.specificationIds(word.folded),
  }));
}

function wordCondition(word: ResolvedWord, params: ParamList): string {
  const anyOf = [`t.name_folded like ${params.add(containing(word.folded))} escape '\\'`];
  if (word.numberLike !== null)
    anyOf.push(`t.national_number like ${params.add(word.numberLike)} escape '\\'`);
  if (word.accountIds.length > 0) anyOf.push(params.among("t.account_id", word.accountIds));
  if (word.costCentreIds.length > 0) anyOf.push(params.among("t.cost_centre_id", word.costCentreIds));
  if (word.tariffPlanIds.length > 0) anyOf.push(params.among("t.tariff_plan_id", word.tariffPlanIds));
  if (word.specificationIds.length > 0) anyOf.push(hasService(word.specificationIds, params));
  return `(${anyOf.join(" or ")})`;
}

async function foundNumbers(
  context: Context,
  entries: readonly ListEntry[],
  clientId: string | null,
): Promise<ReadonlySet<string>> {
  const params = new ParamList();
  const numbers = entries.flatMap((entry) => ("national" in entry ? [entry.national] : []));
  const where = [
    params.among("t.national_number", numbers),
    visibleTo(viewerOf(context), Subscriber, params),
    ...(clientId === null ? [] : [`(t.client_id || '') = ${params.add(clientId)}`]),
  ];
  const rows = await context.database.rows<{ national: string }>(
    `select t.national_number as national from subscriber t where ${where.join(" and ")}`,
    params.values,
  );
  return new Set(rows.map(({ national }) => national));
}

/** The range of numbers with a prefix, which an index can serve; `:` is the character after `9`. */
function between(prefix: string, params: ParamList): string[] {
  return [`t.national_number >= ${params.add(prefix)}`, `t.national_number < ${params.add(`${prefix}:`)}`];
}

import { formatDecimal, formatNumber, LOCALES, type Locale } from "@kabinet/shared";
import type { DownloadQuery } from "../../../platform/download/download";
import { guarded } from "../../../platform/download/formula-guard";
import type { Cell, Column } from "../../../platform/download/table";
import { say } from "../../../platform/texts/fill";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import type { CompanyPlans } from "./company-instalments.policy";
import { instalmentText } from "./company-instalments.texts";
import type { InstalmentPlan } from "./instalment.entity";
import type { InstalmentProgress } from "./instalment.policy";

/** What an address asks for. */
export interface InstalmentDownload {
  readonly clientId: string;
  readonly wanted: CompanyPlans;
  /** The language of titles; null: the one of the request. */
  readonly locale: Locale | null;
}

const NAMES = ["clientId", "accountId", "isPaidOff", "search", "lang"];

/**
 * Reads the parameters of an address: the fields of InstalmentPlanFilter under their names. A name that means nothing is
 * refused, since what it was meant to leave out would be in the file.
 */
export function readInstalmentDownload(
  query: DownloadQuery,
): InstalmentDownload | { readonly problem: string } {
  const unknown = Object.keys(query).find((name) => !NAMES.includes(name));
  if (unknown !== undefined) return { problem: `No such parameter; there are ${NAMES.join(", ")}.` };
  const twice = NAMES.find((name) => typeof query[name] === "object");
  if (twice !== undefined) return { problem: `${twice} stands there more than once.` };
  const text = (name: string): string | null => {
    const value = query[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const clientId = text("clientId");
  if (clientId === null) return { problem: "clientId is missing." };
  const isPaidOff = text("isPaidOff");
  if (isPaidOff !== null && isPaidOff !== "true" && isPaidOff !== "false")
    return { problem: "isPaidOff is one of true, false." };
  const lang = text("lang");
  const locale = LOCALES.find((known) => known === lang) ?? null;
  if (lang !== null && locale === null) return { problem: `lang is one of ${LOCALES.join(", ")}.` };
  return {
    clientId,
    wanted: {
      accountId: text("accountId"),
      isPaidOff: isPaidOff === null ? null : isPaidOff === "true",
      search: text("search"),
    },
    locale,
  };
}

/** A row of the file. */
export interface InstalmentRow {
  readonly plan: InstalmentPlan;
  readonly progress: InstalmentProgress;
  /** Null where the viewer does not see the line or the account. */
  readonly line: { readonly number: string; readonly name: string } | null;
  readonly account: string | null;
}

/** The columns of the file: days are days, money is money. */
export function instalmentColumns(locale: Locale): Column<InstalmentRow, Cell>[] {
  const { currency } = operatorProfile();
  const money = (
    code: "title.price" | "title.paid" | "title.left" | "title.monthly",
    micro: (row: InstalmentRow) => number,
  ): Column<InstalmentRow, Cell> => ({
    title: say(instalmentText(code, { currency }), locale),
    value: (row) => ({ decimal: formatDecimal(micro(row)) }),
    format: "0.00",
    width: 18,
  });
  const day = (
    code: "title.boughtOn" | "title.next" | "title.payoffOn",
    date: (row: InstalmentRow) => string | null,
  ): Column<InstalmentRow, Cell> => ({
    title: say(instalmentText(code), locale),
    value: (row) => momentOf(date(row)),
    format: "dd.mm.yyyy",
    width: 14,
  });
  const other = (
    code:
      | "title.number"
      | "title.name"
      | "title.account"
      | "title.equipment"
      | "title.payments"
      | "title.paymentsLeft",
    width: number,
    value: (row: InstalmentRow) => Cell,
  ): Column<InstalmentRow, Cell> => ({ title: say(instalmentText(code), locale), value, width });
  return [
    other("title.number", 20, ({ line }) => line && formatNumber(line.number)),
    other("title.name", 36, ({ line }) => line && guarded(line.name)),
    other("title.account", 16, ({ account }) => account),
    other("title.equipment", 28, ({ plan }) => guarded(plan.equipment)),
    day("title.boughtOn", ({ plan }) => plan.boughtOn),
    money("title.price", ({ plan }) => plan.price),
    money("title.paid", ({ progress }) => progress.paid),
    money("title.left", ({ progress }) => progress.left),
    money("title.monthly", ({ progress }) => progress.monthlyPayment),
    other("title.payments", 10, ({ progress }) => ({ decimal: String(progress.payments.length) })),
    other("title.paymentsLeft", 10, ({ progress }) => ({ decimal: String(progress.paymentsLeft) })),
    day("title.next", ({ progress }) => progress.nextPayment?.dueOn ?? null),
    day("title.payoffOn", ({ progress }) => progress.payoffOn),
  ];
}

function momentOf(day: string | null): Cell {
  return day === null ? null : { moment: Date.parse(day) };
}

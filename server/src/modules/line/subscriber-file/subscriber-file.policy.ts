import { formatDecimal, formatNumber, type Locale } from "@kabinet/shared";
import { guarded } from "../../../platform/download/formula-guard";
import type { Cell, Column } from "../../../platform/download/table";
import { say } from "../../../platform/texts/fill";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import type { CostCentre } from "../../company/cost-centre/cost-centre.entity";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";
import { BYTES_PER_MEGABYTE } from "../../catalogue/tariff-plan/tariff-price.policy";
import { subscriberFileText } from "./subscriber-file.texts";
import type { FileColumn } from "./subscriber-download.policy";

/** A line with what its columns tell. */
export interface FileLine {
  readonly line: Subscriber;
  readonly tariffPlan: string;
  /** The package in force; null where there is none. */
  readonly package: string | null;
  /** Whether mobile internet is connected. */
  readonly hasInternet: boolean;
  readonly account: string | null;
  readonly costCentre: CostCentre | null;
  /** 10^-6 BYN. */
  readonly charged: number;
  readonly bytes: number;
}

/**
 * The columns of a file of lines: number and name, and those that are asked for in the order of the list. In a CSV a
 * number stands without its plus sign: there a spreadsheet program decides by itself what is a formula.
 */
export function fileColumns(
  locale: Locale,
  file: "csv" | "xlsx",
  asked: readonly FileColumn[],
): Column<FileLine, Cell>[] {
  const said = (code: Parameters<typeof subscriberFileText>[0]): string =>
    say(subscriberFileText(code as "title.number"), locale);
  const columns: Readonly<Record<FileColumn, readonly Column<FileLine, Cell>[]>> = {
    TARIFF_PLAN: [
      { title: said("title.TARIFF_PLAN"), value: ({ tariffPlan }) => guarded(tariffPlan), width: 24 },
    ],
    MOBILE_INTERNET: [
      {
        title: said("title.MOBILE_INTERNET"),
        value: ({ package: pack, hasInternet }) =>
          pack === null ? said(hasInternet ? "internet.plan" : "internet.off") : guarded(pack),
        width: 22,
      },
    ],
    ACCOUNT: [{ title: said("title.ACCOUNT"), value: ({ account }) => account, width: 16 }],
    COST_CENTRE: [
      {
        title: said("title.COST_CENTRE"),
        value: ({ costCentre }) => costCentre && guarded(costCentre.name),
        width: 24,
      },
      {
        title: said("title.COST_CENTRE_CODE"),
        value: ({ costCentre }) => guarded(costCentre?.code ?? ""),
        width: 12,
      },
    ],
    STATE: [{ title: said("title.STATE"), value: ({ line }) => said(`state.${line.state}`), width: 16 }],
    CHARGED_THIS_MONTH: [
      {
        title: say(
          subscriberFileText("title.CHARGED_THIS_MONTH", { currency: operatorProfile().currency }),
          locale,
        ),
        value: ({ charged }) => ({ decimal: formatDecimal(charged) }),
        format: "0.00",
        width: 18,
      },
    ],
    MEGABYTES_THIS_MONTH: [
      {
        title: said("title.MEGABYTES_THIS_MONTH"),
        value: ({ bytes }) => ({ decimal: (bytes / BYTES_PER_MEGABYTE).toFixed(2) }),
        format: "0.00",
        width: 14,
      },
    ],
    ACTIVATED_ON: [
      {
        title: said("title.ACTIVATED_ON"),
        value: ({ line }) =>
          file === "xlsx"
            ? { moment: Date.parse(line.activatedOn) }
            : line.activatedOn.split("-").reverse().join("."),
        format: "dd.mm.yyyy",
        width: 12,
      },
    ],
  };
  return [
    {
      title: said("title.number"),
      value: ({ line }) => (file === "xlsx" ? formatNumber(line.number) : formatNumber(line.number).slice(1)),
      width: 20,
    },
    { title: said("title.name"), value: ({ line }) => guarded(line.name), width: 36 },
    ...asked.flatMap((id) => columns[id]),
  ];
}

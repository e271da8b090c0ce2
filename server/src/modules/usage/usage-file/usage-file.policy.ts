import { formatDecimal, formatNumber, type Locale } from "@kabinet/shared";
import { guarded } from "../../../platform/download/formula-guard";
import type { Cell, Column } from "../../../platform/download/table";
import {
  UsageDirectionEnum,
  UsageKindEnum,
  UsageUnitEnum,
  UsageZoneEnum,
  unitOf,
} from "../../catalogue/tariff-plan/usage-kind.type";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { UsageStateEnum, type UsageRow } from "../usage-record/usage-record.entity";
import type { PlainCodeOf } from "../../../platform/texts/define-texts";
import { say } from "../../../platform/texts/fill";
import { usageFileText } from "./usage-file.texts";

const MINUTE_MS = 60_000;

/**
 * The columns of the file for programs. Their names, order and values never change: what has to be told otherwise is a
 * further column at the end.
 */
export function machineColumns(number: string): Column<UsageRow, string>[] {
  return [
    { title: "record_id", value: ({ id }) => id },
    { title: "subscriber_id", value: ({ subscriberId }) => subscriberId },
    { title: "number", value: () => number },
    { title: "started_at", value: ({ startedAt, offsetMinutes }) => withOffset(startedAt, offsetMinutes) },
    { title: "kind", value: ({ kind }) => nameIn(UsageKindEnum, kind) },
    { title: "direction", value: ({ direction }) => nameIn(UsageDirectionEnum, direction) },
    { title: "other_party", value: ({ otherParty }) => otherParty },
    { title: "quantity", value: ({ quantity }) => String(quantity) },
    { title: "unit", value: ({ kind }) => nameIn(UsageUnitEnum, unitOf(kind)) },
    { title: "zone", value: ({ zone }) => nameIn(UsageZoneEnum, zone) },
    { title: "roaming_country", value: ({ roamingCountry }) => roamingCountry ?? "" },
    { title: "cost", value: ({ gross }) => formatDecimal(gross) },
    { title: "currency", value: () => operatorProfile().currency },
    { title: "vat_rate", value: ({ vatRate }) => String(vatRate) },
    { title: "included", value: ({ included }) => String(included) },
    { title: "state", value: ({ state }) => nameIn(UsageStateEnum, state) },
    { title: "counted_quantity", value: ({ countedQuantity }) => String(countedQuantity) },
  ];
}

/**
 * The columns of the files for people. In a CSV a number stands without its plus sign: there a spreadsheet program
 * decides by itself what is a formula.
 */
export function peopleColumns(locale: Locale, file: "csv" | "xlsx"): Column<UsageRow, Cell>[] {
  const said = (code: PlainCodeOf<typeof usageFileText>): string => say(usageFileText(code), locale);
  const countries = new Intl.DisplayNames([locale], { type: "region" });
  return [
    {
      title: said("title.startedAt"),
      value: ({ startedAt, offsetMinutes }) => ({ moment: startedAt + offsetMinutes * MINUTE_MS }),
      format: "dd.mm.yyyy hh:mm:ss",
      width: 20,
    },
    { title: said("title.kind"), value: ({ kind }) => said(`kind.${kind}`), width: 20 },
    { title: said("title.direction"), value: ({ direction }) => said(`direction.${direction}`), width: 14 },
    {
      title: said("title.otherParty"),
      value: ({ otherParty }) => shownParty(otherParty, file === "xlsx"),
      width: 24,
    },
    { title: said("title.quantity"), value: ({ quantity }) => ({ decimal: String(quantity) }), width: 14 },
    {
      title: said("title.counted"),
      value: ({ countedQuantity }) => ({ decimal: String(countedQuantity) }),
      width: 14,
    },
    { title: said("title.unit"), value: ({ kind }) => said(`unit.${unitOf(kind)}`), width: 12 },
    { title: said("title.zone"), value: ({ zone }) => said(`zone.${zone}`), width: 24 },
    {
      title: said("title.country"),
      value: ({ roamingCountry }) =>
        roamingCountry === null ? null : (countries.of(roamingCountry) ?? null),
      width: 18,
    },
    {
      title: say(usageFileText("title.cost", { currency: operatorProfile().currency }), locale),
      value: ({ gross }) => ({ decimal: formatDecimal(gross) }),
      format: "0.00####",
      width: 18,
    },
    { title: said("title.vatRate"), value: ({ vatRate }) => ({ decimal: String(vatRate) }), width: 8 },
    {
      title: said("title.included"),
      value: ({ included }) => said(included ? "included.yes" : "included.no"),
      width: 12,
    },
    { title: said("title.state"), value: ({ state }) => said(`state.${state}`), width: 16 },
    { title: said("title.id"), value: ({ id }) => id, width: 32 },
  ];
}

function shownParty(otherParty: string, withPlus: boolean): string {
  if (!/^\+\d+$/.test(otherParty)) return guarded(otherParty);
  const number = formatNumber(otherParty);
  return withPlus ? number : number.slice(1);
}

/** An instant as ISO 8601 with the offset of the operator's time zone. */
function withOffset(startedAt: number, offsetMinutes: number): string {
  const shown = new Date(startedAt + offsetMinutes * MINUTE_MS).toISOString().slice(0, 23);
  const [hours, minutes] = [Math.floor(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60];
  const offset = [hours, minutes].map((part) => String(part).padStart(2, "0")).join(":");
  return `${shown}${offsetMinutes < 0 ? "-" : "+"}${offset}`;
}

function nameIn(names: Readonly<Record<string, string>>, value: string): string {
  return Object.keys(names).find((name) => names[name] === value) ?? value;
}

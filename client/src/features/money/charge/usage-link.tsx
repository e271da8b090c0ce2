import type { ReactNode } from "react";
import { firstDay, lastDay } from "@kabinet/shared";
import { TextLink } from "../../../components/links";
import type { UsageKind, UsageZone } from "../../../generated/graphql";
import { paths } from "../../../lib/paths";
import type { MonthChargesData } from "./month-charges";

interface UsageLinkProps {
  subscriberId: string;
  month: Pick<MonthChargesData, "month" | "asOf">;
  kind: UsageKind;
  zone: UsageZone;
  children: ReactNode;
}

/** From a sum down to the records in it: the same days, kind and zone in «Просмотр детализации». */
export function UsageLink({ subscriberId, month, kind, zone, children }: UsageLinkProps) {
  return (
    <TextLink
      underline="always"
      to={paths.subscriber(subscriberId, "usage")}
      search={{
        from: firstDay(month.month),
        through: month.asOf ?? lastDay(month.month),
        kind: kind.toLowerCase(),
        zone: zone.toLowerCase(),
      }}
    >
      {children}
    </TextLink>
  );
}

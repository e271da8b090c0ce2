import { useLingui } from "@lingui/react/macro";
import type { UsageKind, UsageZone } from "../../../generated/graphql";

/** What people call a price: of what, where, for how much of it. */
export function usePriceWords(): (kind: UsageKind, zone: UsageZone) => string {
  const { t } = useLingui();
  const calls: Record<UsageZone, string> = {
    ON_NET: t`Минута внутри сети`,
    NATIONAL: t`Минута на другие сети страны`,
    FIXED: t`Минута на городские номера`,
    INTERNATIONAL: t`Минута за границу`,
    ROAMING: t`Минута в роуминге`,
    INTERNET: t`Минута`,
  };
  const messages = (name: string): Record<UsageZone, string> => ({
    ON_NET: t`${name} внутри сети`,
    NATIONAL: t`${name} на другие сети страны`,
    FIXED: t`${name} на городские номера`,
    INTERNATIONAL: t`${name} за границу`,
    ROAMING: t`${name} в роуминге`,
    INTERNET: name,
  });
  return (kind, zone) => {
    switch (kind) {
      case "VOICE":
        return calls[zone];
      case "SMS":
        return messages("SMS")[zone];
      case "MMS":
        return messages("MMS")[zone];
      case "DATA":
        return zone === "ROAMING" ? t`Мегабайт в роуминге` : t`Мегабайт`;
    }
  };
}

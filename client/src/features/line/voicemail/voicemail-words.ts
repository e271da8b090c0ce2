import { useLingui } from "@lingui/react/macro";
import type { CallForwardingCondition } from "../../../generated/graphql";
import type { VoicemailAct } from "./voicemail";

/** The acts as their buttons name them. */
export function useActWords(): Record<VoicemailAct, string> {
  const { t } = useLingui();
  return {
    connect: t`Подключить голосовую почту`,
    disconnect: t`Отключить голосовую почту`,
    email: t`Указать e-mail для копий`,
    "remove-email": t`Удалить e-mail для копий`,
  };
}

/** When calls go to voicemail. */
export function useForwardWords(): Record<CallForwardingCondition, string> {
  const { t } = useLingui();
  return {
    UNCONDITIONAL: t`Все звонки`,
    BUSY: t`Если занято`,
    NO_REPLY: t`Если нет ответа`,
    NOT_REACHABLE: t`Если недоступен`,
  };
}

import { useLingui } from "@lingui/react/macro";
import { explain, isOffline } from "./errors";

/**
 * What went wrong with a mutation, shown like a refusal beside the form it came from.
 * Null when nothing did: a mutation's expected refusals are in its own `userErrors`.
 */
export function useFault(error: unknown): { code: string; message: string }[] | null {
  const { t } = useLingui();
  if (!error) return null;
  if (isOffline(error)) {
    return [{ code: "OFFLINE", message: t`Нет связи с сервером. Проверьте подключение и повторите.` }];
  }
  const { message, code, requestId } = explain(error);
  return [{ code: code ?? "FAULT", message: requestId ? `${message} (${requestId})` : message }];
}

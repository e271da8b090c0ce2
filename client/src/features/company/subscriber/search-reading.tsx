import { looksLikeNumber, parseNumberMask } from "@kabinet/shared";
import { Trans } from "@lingui/react/macro";
import { formatNumber } from "../../../lib/format/phone-number";

/** How what was typed is understood, so that a mask never finds something unexplained. */
export default function SearchReading({ text }: { text: string }) {
  if (!looksLikeNumber(text)) return <Trans>Ищем по имени.</Trans>;
  const mask = parseNumberMask(text);
  if (!mask.ok) {
    return mask.reason === "TOO_LONG" ? (
      <Trans>Слишком длинно: в номере девять цифр вместе с кодом.</Trans>
    ) : (
      <Trans>Такой маски нет: нужны цифры, «%» и «_».</Trans>
    );
  }
  return mask.exact ? (
    <Trans>Ищем номер {formatNumber(`+375${mask.like}`)}.</Trans>
  ) : (
    <Trans>
      Ищем номера вида <code>{mask.like}</code> (девять цифр вместе с кодом).
    </Trans>
  );
}

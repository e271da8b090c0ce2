import { looksLikeNumber, parseNumberMask } from "@kabinet/shared";
import { Trans } from "@lingui/react/macro";
import { formatNumber } from "../../../lib/format/phone-number";

/** How a mask is understood, in words, while it is typed. */
export default function MaskReading({ text }: { text: string }) {
  if (text.trim() === "") {
    return (
      <Trans>
        Например: <code>777</code> — с этими цифрами подряд; <code>29%77</code> — с кодом 29 и 77 в конце;{" "}
        <code>_____1984</code> — с 1984 в конце.
      </Trans>
    );
  }
  const mask = looksLikeNumber(text) ? parseNumberMask(text) : null;
  if (!mask?.ok) return <Trans>Нужны цифры, «%» и «_», не больше девяти цифр вместе с кодом.</Trans>;
  return mask.exact ? (
    <Trans>Ищем номер {formatNumber(`+375${mask.like}`)}.</Trans>
  ) : (
    <Trans>
      Ищем номера вида <code>{mask.like}</code> (девять цифр вместе с кодом).
    </Trans>
  );
}

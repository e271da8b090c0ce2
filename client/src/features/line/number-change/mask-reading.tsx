import {
  internationalNumber,
  looksLikeNumber,
  numberExamples,
  numberPlan,
  parseNumberMask,
} from "@kabinet/shared";
import { Trans } from "@lingui/react/macro";
import { formatNumber } from "../../../lib/format/phone-number";

/** How a mask is understood, in words, while it is typed. */
export default function MaskReading({ text }: { text: string }) {
  const places = numberPlan().nationalLength;
  if (text.trim() === "") {
    const { code, mask } = numberExamples();
    const end = mask.slice(-2);
    const lastFour = "1984";
    return (
      <Trans>
        Например: <code>777</code> — с этими цифрами подряд; <code>{mask}</code> — с кодом {code} и {end} в
        конце; <code>{lastFour.padStart(places, "_")}</code> — с {lastFour} в конце.
      </Trans>
    );
  }
  const mask = looksLikeNumber(text) ? parseNumberMask(text) : null;
  if (!mask?.ok) return <Trans>Нужны цифры, «%» и «_», вместе с кодом не больше {places}.</Trans>;
  return mask.exact ? (
    <Trans>Ищем номер {formatNumber(internationalNumber(mask.like))}.</Trans>
  ) : (
    <Trans>
      Ищем номера вида <code>{mask.like}</code> (цифр вместе с кодом: {places}).
    </Trans>
  );
}

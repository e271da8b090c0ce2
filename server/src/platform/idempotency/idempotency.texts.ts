import { defineTexts } from "../../platform/texts/define-texts";

/** Why a key of a write is refused. */
export const idempotencyText = defineTexts("idempotency", {
  invalid: {
    ru: "Ключ идемпотентности: от 1 до 100 символов.",
    be: "Ключ ідэмпатэнтнасці: ад 1 да 100 сімвалаў.",
    en: "The idempotency key has 1 to 100 characters.",
  },
  reused: {
    ru: "Этот ключ идемпотентности уже использован с другими данными. Возьмите новый ключ.",
    be: "Гэты ключ ідэмпатэнтнасці ўжо скарыстаны з іншымі данымі. Вазьміце новы ключ.",
    en: "This idempotency key was used with another input. Take a new key.",
  },
  gone: {
    ru: "Того, что сделал первый запрос с этим ключом, среди доступного вам больше нет.",
    be: "Таго, што зрабіў першы запыт з гэтым ключом, сярод даступнага вам больш няма.",
    en: "What the first request with this key made is no longer among what you may see.",
  },
});

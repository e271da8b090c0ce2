import { defineTexts } from "../../../platform/texts/define-texts";

/** Why what subscribers may do is not set so. */
export const subscriberPermissionText = defineTexts("subscriber-permission", {
  noClient: {
    ru: "Такой компании нет среди ваших.",
    be: "Такой кампаніі няма сярод вашых.",
    en: "There is no such company among yours.",
  },
  noKind: {
    ru: "Эта операция абоненту недоступна вовсе. Возьмите `kind` из `subscriberPermissions`.",
    be: "Гэтая аперацыя абаненту недаступная зусім. Вазьміце `kind` з `subscriberPermissions`.",
    en: "No subscriber could order this change. Take `kind` from `subscriberPermissions`.",
  },
  twice: {
    ru: "Операция названа дважды. Оставьте одно значение.",
    be: "Аперацыя названа двойчы. Пакіньце адно значэнне.",
    en: "The change is named twice. Leave one value.",
  },
});

import { defineTexts } from "../../../platform/texts/define-texts";

/** Why a number cannot be had. Orders of before have kept the names of its category; now they keep the operator's own. */
export const numberPoolText = defineTexts("number-pool", {
  NUMBER_TAKEN: {
    ru: "Этот номер занят или его прямо сейчас выбирает кто-то другой. Выберите другой номер.",
    be: "Гэты нумар заняты або яго проста зараз выбірае нехта іншы. Выберыце іншы нумар.",
    en: "This number is taken, or somebody else is choosing it just now. Choose another.",
  },
  NUMBER_RESTING: {
    ru: "Номер недавно освободился и пока не выдаётся. Выберите другой номер.",
    be: "Нумар нядаўна вызваліўся і пакуль не выдаецца. Выберыце іншы нумар.",
    en: "The number was given up lately and is not given out yet. Choose another.",
  },
  NUMBER_UNCHANGED: {
    ru: "У абонента уже этот номер. Выберите другой.",
    be: "У абанента ўжо гэты нумар. Выберыце іншы.",
    en: "The subscriber already has this number. Choose another.",
  },
  NUMBER_NOT_HELD: {
    ru: "Номер больше не удерживается за абонентом: время вышло. Займите его ещё раз или выберите другой.",
    be: "Нумар больш не ўтрымліваецца за абанентам: час выйшаў. Займіце яго яшчэ раз або выберыце іншы.",
    en: "The number is not held for the subscriber any more: its time is over. Hold it again, or choose another.",
  },
  NUMBER_CHANGE_PLANNED: {
    ru: "Смена номера этого абонента уже заказана. Дождитесь её или отмените тот заказ.",
    be: "Змена нумара гэтага абанента ўжо заказана. Дачакайцеся яе або адмяніце той заказ.",
    en: "A change of this subscriber's number is already ordered. Wait for it, or cancel that order.",
  },
  TOO_MANY_OF_SUBSCRIBER: {
    ru: "За одним абонентом удерживается не больше {most} {most|номера|номеров|номеров}. Освободите один из них.",
    be: "За адным абанентам утрымліваецца не больш за {most} {most|нумар|нумары|нумароў}. Вызваліце адзін з іх.",
    en: "At most {most} {most|number|numbers} are held for one subscriber. Release one of them.",
  },
  TOO_MANY_OF_VIEWER: {
    ru: "Вы уже удерживаете {held} {held|номер|номера|номеров}, больше нельзя. Освободите лишние или закажите смену.",
    be: "Вы ўжо ўтрымліваеце {held} {held|нумар|нумары|нумароў}, больш нельга. Вызваліце лішнія або закажыце змену.",
    en: "You hold {held} {held|number|numbers} already, which is the limit. Release some, or order the changes.",
  },
  NOT_A_NUMBER: {
    ru: "Введите номер или маску: % — несколько цифр, _ — одна цифра, например {mask} или 777__77.",
    be: "Увядзіце нумар або маску: % — некалькі лічбаў, _ — адна лічба, напрыклад {mask} або 777__77.",
    en: "Type a number or a mask: % for several digits, _ for one digit, e.g. {mask} or 777__77.",
  },
  "category.platinum": { ru: "Платиновый", be: "Плацінавы", en: "Platinum" },
  "category.diamond": { ru: "Бриллиантовый", be: "Брыльянтавы", en: "Diamond" },
  "category.gold": { ru: "Золотой", be: "Залаты", en: "Gold" },
  "category.silver": { ru: "Серебряный", be: "Срэбраны", en: "Silver" },
  "category.bronze": { ru: "Бронзовый", be: "Бронзавы", en: "Bronze" },
  "category.ordinary": { ru: "Обычный", be: "Звычайны", en: "Ordinary" },
});

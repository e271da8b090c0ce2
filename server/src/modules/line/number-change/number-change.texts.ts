import { defineTexts } from "../../../platform/texts/define-texts";

/** Why a number cannot be changed to another, and what there is to know before it. */
export const numberChangeText = defineTexts("number-change", {
  FORWARDING_LOOP: {
    ru: "С этим номером звонки ходили бы по кругу: с номера абонента они переадресованы так, что вернулись бы на новый. Сначала отмените переадресацию или выберите другой номер.",
    be: "З гэтым нумарам званкі хадзілі б па коле: з нумара абанента яны пераадрасаваны так, што вярнуліся б на новы. Спачатку адмяніце пераадрасацыю або выберыце іншы нумар.",
    en: "With this number calls would go round in a circle: those of the line are forwarded so that they would come back to the new number. Cancel the forwarding first, or choose another number.",
  },
  notUndoable: {
    ru: "Вернуть прежний номер нельзя: эту операцию не отменить после выполнения.",
    be: "Вярнуць ранейшы нумар нельга: гэту аперацыю не адмяніць пасля выканання.",
    en: "The old number cannot be brought back: this is not undone once it is done.",
  },
  oldNumberRests: {
    ru: "Звонки и сообщения на прежний номер приходить перестанут: предупредите тех, кто по нему звонит. {days} {days|день|дня|дней} номер не выдаётся никому, потом его может получить другой абонент.",
    be: "Званкі і паведамленні на ранейшы нумар прыходзіць перастануць: папярэдзьце тых, хто па ім звоніць. {days} {days|дзень|дні|дзён} нумар не выдаецца нікому, потым яго можа атрымаць іншы абанент.",
    en: "Calls and messages to the old number no longer arrive: tell those who use it. For {days} {days|day|days} nobody gets it, then another subscriber may.",
  },
  signInByNumber: {
    ru: "Абонент входит в этот кабинет по номеру: дальше он входит по новому, пароль остаётся прежним. Уже открытый вход и токены программ действуют дальше. SIM-карта та же.",
    be: "Абанент уваходзіць у гэты кабінет па нумары: далей ён уваходзіць па новым, пароль застаецца ранейшым. Ужо адкрыты ўваход і токены праграм дзейнічаюць далей. SIM-карта тая ж.",
    en: "The subscriber signs in here by the number: from then on by the new one, with the same password. Open sessions and programs' tokens go on. The SIM card stays the same.",
  },
  "label.number": { ru: "Номер", be: "Нумар", en: "Number" },
  "label.category": { ru: "Категория номера", be: "Катэгорыя нумара", en: "Category of the number" },
  "title.changeNumber": { ru: "Смена номера", be: "Змена нумара", en: "Change of number" },
});

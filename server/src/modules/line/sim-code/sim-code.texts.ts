import { defineTexts } from "../../../platform/texts/define-texts";

/** Why the codes of a SIM card are not shown. */
export const simCodeText = defineTexts("sim-code", {
  noteNeeded: {
    ru: "Напишите, зачем нужны коды: эту запись увидят администратор и абонент.",
    be: "Напішыце, навошта патрэбны коды: гэты запіс убачаць адміністратар і абанент.",
    en: "Say what the codes are needed for: the administrator and the subscriber will see it.",
  },
  noteTooLong: {
    ru: "Слишком длинно: не больше {max} {max|знака|знаков|знаков}.",
    be: "Занадта доўга: не больш за {max} {max|знак|знакі|знакаў}.",
    en: "Too long: at most {max} {max|character|characters}.",
  },
  notKnown: {
    ru: "Кодов этой SIM-карты в кабинете нет. Они напечатаны на карте-держателе SIM; если её нет, обратитесь к оператору.",
    be: "Кодаў гэтай SIM-карты ў кабінеце няма. Яны надрукаваны на карце-трымальніку SIM; калі яе няма, звярніцеся да аператара.",
    en: "The cabinet has no codes of this SIM card. They are printed on the card that the SIM came in; without it, ask the operator.",
  },
  tooManyLooks: {
    ru: "Коды смотрят не больше {perSim} {perSim|раза|раз|раз} в час для одной SIM-карты и {perViewer} {perViewer|раза|раз|раз} в час для всех. Снова можно в {time}.",
    be: "Коды глядзяць не больш за {perSim} {perSim|раз у|разы ў|разоў у} гадзіну для адной SIM-карты і {perViewer} {perViewer|раз|разы|разоў} у гадзіну для ўсіх. Зноў можна ў {time}.",
    en: "Codes are shown at most {perSim} {perSim|time|times} an hour for one SIM card and {perViewer} {perViewer|time|times} an hour for all. Again at {time}.",
  },
});

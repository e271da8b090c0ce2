import { defineTexts } from "../../../platform/texts/define-texts";

/** The words of numbers, in their order with blanks between, and of the currency. */
export const amountText = defineTexts("amount-in-words", {
  masculine: {
    ru: "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
    be: "нуль адзін два тры чатыры пяць шэсць сем восем дзевяць дзесяць адзінаццаць дванаццаць трынаццаць чатырнаццаць пятнаццаць шаснаццаць семнаццаць васямнаццаць дзевятнаццаць",
    en: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  },
  feminine: {
    ru: "ноль одна две",
    be: "нуль адна дзве",
    en: "zero one two",
  },
  tens: {
    ru: "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
    be: "дваццаць трыццаць сорак пяцьдзясят шэсцьдзясят семдзесят восемдзесят дзевяноста",
    en: "twenty thirty forty fifty sixty seventy eighty ninety",
  },
  hundreds: {
    ru: "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот",
    be: "сто дзвесце трыста чатырыста пяцьсот шэсцьсот семсот восемсот дзевяцьсот",
    en: "one_hundred two_hundred three_hundred four_hundred five_hundred six_hundred seven_hundred eight_hundred nine_hundred",
  },
  thousands: {
    ru: "{n|тысяча|тысячи|тысяч}",
    be: "{n|тысяча|тысячы|тысяч}",
    en: "{n|thousand|thousand}",
  },
  millions: {
    ru: "{n|миллион|миллиона|миллионов}",
    be: "{n|мільён|мільёны|мільёнаў}",
    en: "{n|million|million}",
  },
  milliards: {
    ru: "{n|миллиард|миллиарда|миллиардов}",
    be: "{n|мільярд|мільярды|мільярдаў}",
    en: "{n|billion|billion}",
  },
  roubles: {
    ru: "{n|белорусский рубль|белорусских рубля|белорусских рублей}",
    be: "{n|беларускі рубель|беларускія рублі|беларускіх рублёў}",
    en: "{n|Belarusian rouble|Belarusian roubles}",
  },
  kopecks: {
    ru: "{n|копейка|копейки|копеек}",
    be: "{n|капейка|капейкі|капеек}",
    en: "{n|kopeck|kopecks}",
  },
  minus: { ru: "минус", be: "мінус", en: "minus" },
});

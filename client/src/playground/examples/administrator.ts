import { decided, type Example } from "./example";
import { administratorLines } from "./administrator-lines";
import { administratorMoney } from "./administrator-money";
import { administratorBulk } from "./administrator-bulk";
import { administratorPrograms } from "./administrator-programs";

/** The administrator's menu, in its order. */
export const administratorExamples: readonly Example[] = [
  {
    group: "administrator",
    topic: "start",
    file: "who-am-i",
    title: { ru: "Кто я и что мне видно", be: "Хто я і што мне відаць", en: "Who am I and what can I see" },
  },
  {
    group: "administrator",
    topic: "start",
    file: "packages-and-tariff-plans",
    title: {
      ru: "Пакеты и тарифные планы",
      be: "Пакеты і тарыфныя планы",
      en: "Packages and tariff plans",
    },
  },
  {
    group: "administrator",
    topic: "information",
    file: "company-overview",
    title: { ru: "Что сейчас важно", be: "Што зараз важна", en: "What matters now" },
    variables: ({ clientId }) => ({ clientId }),
  },
  {
    group: "administrator",
    topic: "information",
    file: "company-information",
    title: {
      ru: "Компания: договор, счета, баланс",
      be: "Кампанія: дагавор, рахункі, баланс",
      en: "The company: contract, accounts, balance",
    },
    variables: ({ clientId }) => ({ clientId }),
  },
  ...administratorMoney,
  {
    group: "administrator",
    topic: "charges",
    file: "own-charges",
    title: {
      ru: "Что компания платит, кроме номеров",
      be: "Што кампанія плаціць, акрамя нумароў",
      en: "What the company pays besides its lines",
    },
    variables: ({ clientId }) => ({ clientId, month: null }),
  },
  {
    group: "administrator",
    topic: "permissions",
    file: "subscriber-permissions",
    title: {
      ru: "Что абоненты меняют сами",
      be: "Што абаненты мяняюць самі",
      en: "What subscribers may change",
    },
    variables: ({ clientId }) => ({ clientId }),
  },
  {
    group: "administrator",
    topic: "permissions",
    file: "set-subscriber-permissions",
    title: {
      ru: "Задать, что абоненты меняют сами",
      be: "Задаць, што абаненты мяняюць самі",
      en: "Set what subscribers may change",
    },
    variables: decided(({ clientId }) => ({ clientId, changes: null, maySpend: null })),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "accesses",
    title: { ru: "У кого есть доступ", be: "У каго ёсць доступ", en: "Who has access" },
    variables: ({ clientId }) => ({ clientId }),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "action-history",
    title: { ru: "История действий", be: "Гісторыя дзеянняў", en: "History of acts" },
    variables: ({ clientId }) => ({ clientId, filter: null, first: 20, after: null }),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "own-action-history",
    title: { ru: "Что сделали вы сами", be: "Што зрабілі вы самі", en: "What you did yourself" },
    variables: () => ({ first: 20, after: null }),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "grant-access",
    title: { ru: "Открыть доступ", be: "Адкрыць доступ", en: "Grant access" },
    variables: decided(({ clientId }) => ({
      input: { clientId, email: null, role: "OBSERVER", accountIds: null },
    })),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "change-access",
    title: { ru: "Изменить доступ", be: "Змяніць доступ", en: "Change access" },
    variables: decided(({ clientId }) => ({
      input: { clientId, personId: null, role: "OBSERVER", accountIds: null },
    })),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "revoke-access",
    title: { ru: "Закрыть доступ", be: "Закрыць доступ", en: "Revoke access" },
    variables: decided(({ clientId }) => ({ input: { clientId, personId: null } })),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "invite-person",
    title: { ru: "Пригласить письмом", be: "Запрасіць лістом", en: "Invite by mail" },
    variables: decided(({ clientId }) => ({
      input: { clientId, email: null, role: "OBSERVER", accountIds: null },
    })),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "resend-invitation",
    title: {
      ru: "Отправить приглашение ещё раз",
      be: "Адправіць запрашэнне яшчэ раз",
      en: "Send an invitation again",
    },
    variables: decided(() => ({ input: { invitationId: null } })),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "withdraw-invitation",
    title: { ru: "Отозвать приглашение", be: "Адклікаць запрашэнне", en: "Withdraw an invitation" },
    variables: decided(() => ({ input: { invitationId: null } })),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "block-person",
    title: { ru: "Приостановить доступ", be: "Прыпыніць доступ", en: "Block access" },
    variables: decided(({ clientId }) => ({ input: { clientId, personId: null } })),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "unblock-person",
    title: { ru: "Возобновить доступ", be: "Аднавіць доступ", en: "Put access back in force" },
    variables: decided(({ clientId }) => ({ input: { clientId, personId: null } })),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "set-access-policy",
    title: { ru: "Требовать второй фактор", be: "Патрабаваць другі фактар", en: "Want a second factor" },
    variables: decided(({ clientId }) => ({ input: { clientId, needsSecondFactor: null } })),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "end-person-sessions",
    title: {
      ru: "Завершить входы человека",
      be: "Завяршыць уваходы чалавека",
      en: "End somebody’s sessions",
    },
    variables: decided(({ clientId }) => ({ input: { clientId, personId: null } })),
  },
  ...administratorBulk,
  ...administratorPrograms,
  ...administratorLines,
];

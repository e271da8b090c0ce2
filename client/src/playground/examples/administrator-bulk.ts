import { decided, type Example } from "./example";

/** One of the acts on a change of many lines that exists. */
const actOn = (file: string, title: Example["title"]): Example => ({
  ...{ group: "administrator", topic: "bulk", file, title },
  variables: decided(() => ({ id: null })),
});

/** Changes of many lines: what stands under «Действия с услугами по списку абонентов». */
export const administratorBulk: readonly Example[] = [
  {
    group: "administrator",
    topic: "bulk",
    file: "plan-bulk-change",
    title: { ru: "Рассчитать для многих", be: "Разлічыць для многіх", en: "Work out for many lines" },
    variables: decided(({ clientId }) => ({
      input: { clientId, filter: {}, acts: [{ changeMobileInternetPackage: { packageId: null } }] },
    })),
  },
  {
    group: "administrator",
    topic: "bulk",
    file: "bulk-change",
    title: { ru: "Что получится у каждого", be: "Што атрымаецца ў кожнага", en: "What each row comes to" },
    variables: ({ bulkChangeId }) => ({ id: bulkChangeId, filter: null, first: 20, after: null }),
  },
  {
    group: "administrator",
    topic: "bulk",
    file: "apply-bulk-change",
    title: { ru: "Заказать рассчитанное", be: "Заказаць разлічанае", en: "Order what was worked out" },
    variables: decided(() => ({ id: null, digest: null })),
  },
  {
    group: "administrator",
    topic: "bulk",
    file: "follow-bulk-change",
    title: { ru: "Следить за ходом", be: "Сачыць за ходам", en: "Follow how it goes on" },
    variables: ({ bulkChangeId }) => ({ id: bulkChangeId }),
  },
  actOn("pause-bulk-change", { ru: "Приостановить", be: "Прыпыніць", en: "Pause" }),
  actOn("resume-bulk-change", { ru: "Продолжить", be: "Працягнуць", en: "Go on" }),
  actOn("cancel-bulk-change", { ru: "Отменить остальное", be: "Адмяніць астатняе", en: "Give up the rest" }),
  actOn("retry-bulk-change", {
    ru: "Повторить неудавшееся",
    be: "Паўтарыць няўдалае",
    en: "Try again what failed",
  }),
  actOn("revert-bulk-change", { ru: "Вернуть как было", be: "Вярнуць як было", en: "Take it back" }),
  {
    group: "administrator",
    topic: "bulk",
    file: "bulk-changes",
    title: { ru: "Операции компании", be: "Аперацыі кампаніі", en: "All of the company’s" },
    variables: ({ clientId }) => ({ clientId, first: 20, after: null }),
  },
];

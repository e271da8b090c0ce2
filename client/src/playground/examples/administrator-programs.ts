import { decided, type Example, inDays } from "./example";

/** Programs of a company: what is theirs under «Доступ». */
export const administratorPrograms: readonly Example[] = [
  {
    group: "administrator",
    topic: "accesses",
    file: "programs",
    title: { ru: "Программы компании", be: "Праграмы кампаніі", en: "The company’s programs" },
    variables: ({ clientId }) => ({ clientId }),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "create-program",
    title: { ru: "Добавить программу", be: "Дадаць праграму", en: "Add a program" },
    variables: decided(({ clientId }) => ({
      input: { clientId, name: null, purpose: null, scopes: ["USAGE"], accountIds: null, addresses: [] },
    })),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "change-program",
    title: { ru: "Изменить программу", be: "Змяніць праграму", en: "Change a program" },
    variables: decided(() => ({
      input: {
        programId: null,
        name: null,
        purpose: null,
        scopes: ["USAGE"],
        accountIds: null,
        addresses: [],
      },
    })),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "create-program-token",
    title: { ru: "Выпустить токен программы", be: "Выпусціць токен праграмы", en: "Make a program’s token" },
    variables: () => ({ input: { programId: null, name: null, expiresAt: inDays(365) } }),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "revoke-program-token",
    title: { ru: "Отозвать токен программы", be: "Адклікаць токен праграмы", en: "Revoke a program’s token" },
    variables: decided(() => ({ input: { programId: null, tokenId: null } })),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "block-program",
    title: { ru: "Приостановить программу", be: "Прыпыніць праграму", en: "Block a program" },
    variables: decided(() => ({ input: { programId: null } })),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "unblock-program",
    title: { ru: "Возобновить программу", be: "Аднавіць праграму", en: "Put a program back in force" },
    variables: decided(() => ({ input: { programId: null } })),
  },
  {
    group: "administrator",
    topic: "accesses",
    file: "end-program",
    title: { ru: "Удалить программу", be: "Выдаліць праграму", en: "Delete a program" },
    variables: decided(() => ({ input: { programId: null } })),
  },
];

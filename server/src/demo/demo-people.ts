import type { Access, AccessRole } from "../platform/authorization/viewer";
import type { Company } from "./companies";
import type { Line } from "./lines";

/** Someone who can sign in to the demo; passwords are given out where people are stored. */
export interface DemoPerson {
  readonly role: "administrator" | "subscriber" | "staff";
  readonly name: string;
  /** E-mail address, or E.164 number for a subscriber. */
  readonly login: string;
  /** What an administrator has of companies. */
  readonly accesses: readonly Access[];
  /** A subscriber's own line. */
  readonly subscriberId: string | null;
}

/** Who answers appeals in the demo where no person does: a program, which nobody can sign in as. */
export const DEMO_OPERATOR: DemoPerson = {
  role: "staff",
  name: "Демо-оператор",
  login: "demo-operator@operator.example",
  accesses: [],
  subscriberId: null,
};

/** Whose access rests, and who has seen to it. */
export const DEMO_BLOCKED = { login: "irina@bereg.example", by: "pavel@bereg.example" };

/** Who is invited to the same company, and has not come yet. */
export const DEMO_INVITED = "buhgalteria@bereg.example";

interface DemoAdministrator {
  readonly name: string;
  readonly login: string;
  /** The companies that they serve, by key. */
  readonly companies: readonly string[];
  /** Administrator where it is not given. */
  readonly role?: AccessRole;
  /** How many of the company's accounts they look after, the first ones; all where it is not given. */
  readonly accounts?: number;
}

const ADMINISTRATORS: readonly DemoAdministrator[] = [
  { name: "Анна Берёзкина", login: "anna@romashka.example", companies: ["romashka"] },
  { name: "Павел Дубовик", login: "pavel@bereg.example", companies: ["bereg"] },
  { name: "Ирина Ольховик", login: "irina@bereg.example", companies: ["bereg"] },
  { name: "Виктор Вербицкий", login: "viktor@seti.example", companies: ["seti"] },
  // An accountant from outside who serves two companies.
  { name: "Марина Лозовская", login: "marina@outsource.example", companies: ["romashka", "bereg"] },
  { name: "Сергей Тополев", login: "sergey@bereg.example", companies: ["bereg"], accounts: 1 },
  { name: "Ольга Липская", login: "olga@bereg.example", companies: ["bereg"], role: "observer" },
];

/** Everybody who can sign in: administrators, two subscribers of the smallest company, one of the operator's staff. */
export function demoPeople(companies: readonly Company[], lines: readonly Line[]): DemoPerson[] {
  const administrators = ADMINISTRATORS.map(
    ({ name, login, companies: keys, role = "administrator", accounts }): DemoPerson => {
      const served = companies.filter(({ draft }) => keys.includes(draft.key));
      return {
        role: "administrator",
        name,
        login,
        accesses: served.map((company) => ({
          clientId: company.client.id,
          role,
          accountIds: accounts === undefined ? null : company.accounts.slice(0, accounts).map(({ id }) => id),
        })),
        subscriberId: null,
      };
    },
  );
  const subscribers = lines.slice(0, 2).map(({ subscriber }): DemoPerson => ({
    role: "subscriber",
    name: subscriber.name,
    login: subscriber.number,
    accesses: [],
    subscriberId: subscriber.id,
  }));
  const staff: DemoPerson = {
    role: "staff",
    name: "Олег Калиновик",
    login: "staff@operator.example",
    accesses: [],
    subscriberId: null,
  };
  return [...administrators, ...subscribers, staff];
}

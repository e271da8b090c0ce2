import type { Company } from "./companies";
import type { Line } from "./lines";

/** Someone who can sign in to the demo; passwords are given out where people are stored. */
export interface DemoPerson {
  readonly role: "administrator" | "subscriber" | "staff";
  readonly name: string;
  /** E-mail address, or E.164 number for a subscriber. */
  readonly login: string;
  /** The companies that an administrator serves. */
  readonly clientIds: readonly string[];
  /** A subscriber's own line. */
  readonly subscriberId: string | null;
}

/** Who answers appeals in the demo where no person does: a program, which nobody can sign in as. */
export const DEMO_OPERATOR: DemoPerson = {
  role: "staff",
  name: "Демо-оператор",
  login: "demo-operator@operator.example",
  clientIds: [],
  subscriberId: null,
};

const ADMINISTRATORS: readonly (readonly [name: string, login: string, companies: readonly string[]])[] = [
  ["Анна Берёзкина", "anna@romashka.example", ["romashka"]],
  ["Павел Дубовик", "pavel@bereg.example", ["bereg"]],
  ["Ирина Ольховик", "irina@bereg.example", ["bereg"]],
  ["Виктор Вербицкий", "viktor@seti.example", ["seti"]],
  // An accountant from outside who serves two companies.
  ["Марина Лозовская", "marina@outsource.example", ["romashka", "bereg"]],
];

/** Everybody who can sign in: administrators, two subscribers of the smallest company, one of the operator's staff. */
export function demoPeople(companies: readonly Company[], lines: readonly Line[]): DemoPerson[] {
  const administrators = ADMINISTRATORS.map(([name, login, keys]): DemoPerson => {
    const served = companies.filter(({ draft }) => keys.includes(draft.key));
    return {
      role: "administrator",
      name,
      login,
      clientIds: served.map(({ client }) => client.id),
      subscriberId: null,
    };
  });
  const subscribers = lines.slice(0, 2).map(({ subscriber }): DemoPerson => ({
    role: "subscriber",
    name: subscriber.name,
    login: subscriber.number,
    clientIds: [],
    subscriberId: subscriber.id,
  }));
  const staff: DemoPerson = {
    role: "staff",
    name: "Олег Калиновик",
    login: "staff@operator.example",
    clientIds: [],
    subscriberId: null,
  };
  return [...administrators, ...subscribers, staff];
}

import { foldName, luhnDigit, nationalNumber } from "@kabinet/shared";
import { Account, AccountState } from "../modules/company/account/account.entity";
import {
  Client,
  ClientBankAccount,
  ClientState,
  FormOfPayment,
  InvoiceDeliveryMethod,
} from "../modules/company/client/client.entity";
import {
  ClosedUserGroup,
  ClosedUserGroupMember,
} from "../modules/company/closed-user-group/closed-user-group.entity";
import { CostCentre } from "../modules/company/cost-centre/cost-centre.entity";
import {
  MOBILE_INTERNET_CODE,
  ServiceCategory,
  ServiceSpecification,
} from "../modules/catalogue/service-specification/service-specification.entity";
import { Service, ServiceState } from "../modules/company/service/service.entity";
import { Sim, SimState } from "../modules/company/subscriber/sim.entity";
import {
  Subscriber,
  SubscriberAspect,
  SubscriberFact,
  SubscriberState,
} from "../modules/company/subscriber/subscriber.entity";
import {
  TariffPlan,
  TariffPlanService,
  TariffPlanState,
} from "../modules/catalogue/tariff-plan/tariff-plan.entity";
import { catalogueChanged } from "../modules/catalogue/tariff-plan/tariff.store";
import type { Database, EntityClass, Unit } from "../platform/database/database";
import { newId } from "../platform/new-id";

/** Where a builder writes: a unit of work, or a database in a unit of its own. */
export type Into = Database | Unit;

/** When what builders make began: 10 January 2024 in Minsk. */
export const BUILT_AT = Date.UTC(2024, 0, 9, 21);

let made = 0;

/** A number that no other row of this test run has. */
function next(): number {
  made += 1;
  return made;
}

/** Writes rows as they are. */
async function put<E extends object>(
  into: Into,
  entity: EntityClass<E>,
  ...rows: readonly E[]
): Promise<void> {
  if ("write" in into) await into.write((unit) => unit.insert(entity, rows));
  else await into.insert(entity, rows);
}

/** Makes a row and writes it. */
export async function build<E extends object>(into: Into, entity: EntityClass<E>, row: E): Promise<E> {
  const built = Object.assign(new entity(), row);
  await put(into, entity, built);
  return built;
}

/** A company that is served and pays after the month. */
export function buildClient(into: Into, overrides: Partial<Client> = {}): Promise<Client> {
  const n = next();
  return build(into, Client, {
    id: newId("cl", BUILT_AT),
    name: `ООО «Компания ${String(n)}»`,
    unp: "200988541",
    state: ClientState.ACTIVE,
    contractNumber: `Д-${String(n)}`,
    contractDate: "2024-01-10",
    formOfPayment: FormOfPayment.POSTPAYMENT,
    invoiceDeliveryMethod: InvoiceDeliveryMethod.EMAIL,
    invoiceDeliveryAddress: `bills-${String(n)}@example.com`,
    subscribersMaySpend: false,
    okpo: null,
    ...overrides,
  });
}

/** A bank account of a company. */
export function buildBankAccount(
  into: Into,
  overrides: Partial<ClientBankAccount> & { clientId: string },
): Promise<ClientBankAccount> {
  return build(into, ClientBankAccount, {
    iban: "BY75AKBB30120000000000000000",
    bankName: "Первый вымышленный банк",
    bic: "AKBBBY2X",
    ...overrides,
  });
}

/** A billing account; its company is made unless it is given. */
export async function buildAccount(
  into: Into,
  { client, ...overrides }: Partial<Account> & { client?: Client } = {},
): Promise<Account> {
  const n = next();
  return build(into, Account, {
    id: newId("acc", BUILT_AT),
    clientId: overrides.clientId ?? (client ?? (await buildClient(into))).id,
    number: String(700_000 + n),
    name: `Отдел ${String(n)}`,
    state: AccountState.ACTIVE,
    ...overrides,
  });
}

/** A cost centre of a company. */
export function buildCostCentre(
  into: Into,
  {
    name = `Отдел затрат ${String(next())}`,
    code = null,
    ...overrides
  }: Partial<CostCentre> & { clientId: string },
): Promise<CostCentre> {
  return build(into, CostCentre, {
    id: newId("cst", BUILT_AT),
    ...overrides,
    name,
    nameFolded: foldName(name),
    code,
    codeFolded: code === null ? null : foldName(code),
  });
}

/** What a subscriber hangs on. */
interface SubscriberParents {
  readonly account?: Account;
  readonly tariffPlan?: TariffPlan;
}

/** An active line; its account, company and tariff plan are made unless they are given. */
export async function buildSubscriber(
  into: Into,
  { account, tariffPlan, ...overrides }: Partial<Subscriber> & SubscriberParents = {},
): Promise<Subscriber> {
  const n = next();
  const of = account ?? (await buildAccount(into));
  const number = overrides.number ?? `+375291${String(n).padStart(6, "0")}`;
  const name = overrides.name ?? `Сотрудник ${String(n)}`;
  return build(into, Subscriber, {
    id: newId("sub", BUILT_AT),
    clientId: of.clientId,
    accountId: of.id,
    tariffPlanId: overrides.tariffPlanId ?? (tariffPlan ?? (await buildTariffPlan(into))).id,
    state: SubscriberState.ACTIVE,
    suspensionReason: null,
    activatedOn: "2024-01-10",
    costCentreId: null,
    ...overrides,
    number,
    nationalNumber: nationalNumber(number),
    name,
    nameFolded: foldName(name),
  });
}

/** A SIM card in use. */
export function buildSim(into: Into, subscriber: Subscriber, overrides: Partial<Sim> = {}): Promise<Sim> {
  const digits = `8937500${String(next()).padStart(11, "0")}`;
  return build(into, Sim, {
    iccid: digits + luhnDigit(digits),
    clientId: subscriber.clientId,
    subscriberId: subscriber.id,
    state: SimState.ACTIVE,
    ...overrides,
  });
}

/** One value in a subscriber's history: its name, from the beginning on. */
export function buildFact(
  into: Into,
  subscriber: Subscriber,
  overrides: Partial<SubscriberFact> = {},
): Promise<SubscriberFact> {
  return build(into, SubscriberFact, {
    id: newId("fact", BUILT_AT),
    subscriberId: subscriber.id,
    aspect: SubscriberAspect.NAME,
    value: subscriber.name,
    validFrom: BUILT_AT,
    validTo: null,
    ...overrides,
  });
}

/** A closed user group of the subscribers' company, with these members. */
export async function buildGroup(
  into: Into,
  name: string,
  ...members: readonly Subscriber[]
): Promise<ClosedUserGroup> {
  const clientId = members[0]?.clientId ?? (await buildClient(into)).id;
  const group = await build(into, ClosedUserGroup, { id: newId("cug", BUILT_AT), clientId, name });
  const rows = members.map(({ id }) => ({ subscriberId: id, cugIndex: next() % 32_768, groupId: group.id }));
  await put(into, ClosedUserGroupMember, ...rows);
  return group;
}

/** A tariff plan that is sold; `provides` are the services that it provides, `includes` those that its fee covers. */
export async function buildTariffPlan(
  into: Into,
  {
    provides = [],
    includes = [],
    ...overrides
  }: Partial<TariffPlan> & {
    provides?: readonly ServiceSpecification[];
    includes?: readonly ServiceSpecification[];
  } = {},
): Promise<TariffPlan> {
  const n = next();
  const plan = await build(into, TariffPlan, {
    id: newId("tp", BUILT_AT),
    code: `plan-${String(n)}`,
    name: "",
    nameRu: `План ${String(n)}`,
    nameBe: `Тарыф ${String(n)}`,
    nameEn: `Plan ${String(n)}`,
    position: n,
    state: TariffPlanState.ACTIVE,
    monthlyFee: 18_500_000,
    includedMinutes: 400,
    includedMessages: 100,
    includedMegabytes: 3_000,
    ...overrides,
  });
  const provided = new Set([...provides, ...includes]);
  const rows = Array.from(provided, (specification) => ({
    tariffPlanId: plan.id,
    specificationId: specification.id,
    included: includes.includes(specification),
  }));
  await put(into, TariffPlanService, ...rows);
  await tellCatalogue(into);
  return plan;
}

/** A service of the catalogue. */
export async function buildSpecification(
  into: Into,
  overrides: Partial<ServiceSpecification> = {},
): Promise<ServiceSpecification> {
  const n = next();
  const specification = await build(into, ServiceSpecification, {
    id: newId("spec", BUILT_AT),
    code: `service-${String(n)}`,
    category: ServiceCategory.VOICE,
    name: "",
    description: "",
    nameRu: `Услуга ${String(n)}`,
    nameBe: `Паслуга ${String(n)}`,
    nameEn: `Service ${String(n)}`,
    descriptionRu: `Описание услуги ${String(n)}`,
    descriptionBe: `Апісанне паслугі ${String(n)}`,
    descriptionEn: `Description of service ${String(n)}`,
    position: n,
    monthlyFee: 1_500_000,
    connectionFee: 0,
    includedMegabytes: null,
    ...overrides,
  });
  await tellCatalogue(into);
  return specification;
}

/** Mobile internet itself and the manual's eight packages, in the manual's order. */
export async function buildInternet(
  into: Into,
): Promise<{ readonly internet: ServiceSpecification; readonly packages: ServiceSpecification[] }> {
  const internet = await buildSpecification(into, {
    code: MOBILE_INTERNET_CODE,
    category: ServiceCategory.MOBILE_INTERNET,
    nameRu: "Мобильный интернет",
    monthlyFee: 0,
  });
  const packages: ServiceSpecification[] = [];
  for (const size of ["Легкий", "350", "750", "1000", "1500", "3000", "3000 + voka", "5000 + voka"]) {
    packages.push(
      await buildSpecification(into, {
        category: ServiceCategory.MOBILE_INTERNET_PACKAGE,
        nameRu: `Пакет ${size}`,
        includedMegabytes: Number.parseInt(size, 10) || 100,
      }),
    );
  }
  return { internet, packages };
}

/** An active service of a subscriber; its specification is made unless it is given. */
export async function buildService(
  into: Into,
  subscriber: Subscriber,
  {
    specification,
    ...overrides
  }: Partial<Omit<Service, "specification">> & { specification?: ServiceSpecification } = {},
): Promise<Service> {
  const of = specification ?? (await buildSpecification(into));
  return build(into, Service, {
    id: newId("svc", BUILT_AT),
    clientId: subscriber.clientId,
    subscriberId: subscriber.id,
    specificationId: of.id,
    specification: of,
    state: ServiceState.ACTIVE,
    activeSince: BUILT_AT,
    terminatedAt: null,
    ...overrides,
  });
}

async function tellCatalogue(into: Into): Promise<void> {
  if ("write" in into) await into.write(catalogueChanged);
  else await catalogueChanged(into);
}

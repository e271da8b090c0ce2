import { foldName } from "@kabinet/shared";
import { Account, AccountState } from "../modules/company/account/account.entity";
import {
  Client,
  ClientState,
  FormOfPayment,
  InvoiceDeliveryMethod,
} from "../modules/company/client/client.entity";
import { chargeOrderFees } from "../modules/money/charge/charge.store";
import { tellOfOutcome } from "../modules/people/mail-notice/order-outcome-mail.task";
import {
  MOBILE_INTERNET_CODE,
  ServiceCategory,
  ServiceSpecification,
} from "../modules/catalogue/service-specification/service-specification.entity";
import { Service, ServiceState } from "../modules/company/service/service.entity";
import { Subscriber, SubscriberState } from "../modules/company/subscriber/subscriber.entity";
import {
  TariffPlan,
  TariffPlanService,
  TariffPlanState,
} from "../modules/catalogue/tariff-plan/tariff-plan.entity";
import { CHANGES } from "../modules";
import { NetworkSimulator, type SimulatorSettings } from "../network/network-simulator";
import type { NetworkPort } from "../network/network-port";
import { OrderWorker, type OrderWorkerParts } from "../orders/order-worker";
import type { Clock } from "../platform/clock";
import type { Database } from "../platform/database/database";

/** Fees of the scene, 10^-6 BYN. */
export const FEE = { small: 3_000_000, large: 9_000_000 } as const;

/** Two companies, one plan that provides two packages of three, and lines with mobile internet connected. */
export async function orderScene(database: Database, lines = 2): Promise<void> {
  await database.write(async (unit) => {
    await unit.insert(Client, ["cl_a", "cl_b"].map(client));
    await unit.insert(Account, ["a", "b"].map(account));
    await unit.insert(TariffPlan, [plan]);
    await unit.insert(ServiceSpecification, [
      specification(
        "spec_internet",
        MOBILE_INTERNET_CODE,
        ServiceCategory.MOBILE_INTERNET,
        0,
        "Мобильный интернет",
      ),
      specification(
        "spec_small",
        "small",
        ServiceCategory.MOBILE_INTERNET_PACKAGE,
        FEE.small,
        "Пакет Легкий",
      ),
      specification("spec_large", "large", ServiceCategory.MOBILE_INTERNET_PACKAGE, FEE.large, "Пакет 1500"),
      specification("spec_other", "other", ServiceCategory.MOBILE_INTERNET_PACKAGE, FEE.large, "Пакет 3000"),
    ]);
    const provided = ["spec_internet", "spec_small", "spec_large"];
    await unit.insert(
      TariffPlanService,
      provided.map((specificationId) => ({ tariffPlanId: "tp_1", specificationId, included: false })),
    );
    const own = Array.from({ length: lines }, (_, i) => line(`sub_${String(i + 1)}`, "a", i + 1));
    const all = [...own, line("sub_foreign", "b", 9_000)];
    await unit.insert(Subscriber, all);
    await unit.insert(Service, all.map(internetOf));
  });
}

/** A network that is obliging and answers at once, unless told otherwise. */
export function sceneNetwork(
  database: Database,
  clock: Clock,
  settings: Partial<SimulatorSettings> = {},
): NetworkPort {
  return new NetworkSimulator(database, clock, {
    latencyMin: 0,
    latencyMax: 0,
    failureRate: 0,
    silenceRate: 0,
    deliver: () => undefined,
    random: Math.random,
    ...settings,
  });
}

/** A worker over such a network. */
export function sceneWorker(
  database: Database,
  clock: Clock,
  parts: Partial<OrderWorkerParts> = {},
): OrderWorker {
  return new OrderWorker({
    database,
    clock,
    timeZone: "Europe/Minsk",
    network: sceneNetwork(database, clock),
    changes: CHANGES,
    chargeFees: chargeOrderFees,
    tellOfOutcome,
    concurrency: 8,
    onFault: (error) => {
      throw error;
    },
    ...parts,
  });
}

/** Lets a worker run until nothing more is due, then stops it; what it had in hand at the last look may be due again. */
export async function workUntilIdle(
  database: Database,
  clock: Clock,
  parts: Partial<OrderWorkerParts> = {},
): Promise<void> {
  const due = async (): Promise<boolean> => {
    const orders = "select count(*) as n from orders where due_at <= $1";
    const [found] = await database.rows<{ n: number }>(orders, [clock.now()]);
    return (found?.n ?? 0) > 0;
  };
  do {
    const worker = sceneWorker(database, clock, parts);
    worker.start();
    do await new Promise((resolve) => setTimeout(resolve, 20));
    while (await due());
    await worker.stop();
  } while (await due());
}

function client(id: string): Client {
  return Object.assign(new Client(), {
    id,
    name: `ООО «${id}»`,
    unp: "200988541",
    state: ClientState.ACTIVE,
    contractNumber: "1",
    contractDate: "2020-01-01",
    formOfPayment: FormOfPayment.POSTPAYMENT,
    invoiceDeliveryMethod: InvoiceDeliveryMethod.EMAIL,
    invoiceDeliveryAddress: "bills@example.com",
    subscribersMaySpend: false,
    okpo: null,
  });
}

function account(letter: string): Partial<Account> {
  return {
    id: `acc_${letter}`,
    clientId: `cl_${letter}`,
    number: "1",
    name: "Офис",
    state: AccountState.ACTIVE,
  };
}

const plan: Partial<TariffPlan> = {
  id: "tp_1",
  code: "one",
  nameRu: "Один",
  nameBe: "Адзін",
  nameEn: "One",
  position: 1,
  state: TariffPlanState.ACTIVE,
  monthlyFee: 10_000_000,
  includedMinutes: 0,
  includedMessages: 0,
  includedMegabytes: 0,
};

function specification(
  id: string,
  code: string,
  category: ServiceCategory,
  monthlyFee: number,
  name: string,
): Partial<ServiceSpecification> {
  const names = {
    nameRu: name,
    nameBe: name,
    nameEn: name,
    descriptionRu: "",
    descriptionBe: "",
    descriptionEn: "",
  };
  return { id, code, category, ...names, position: 1, monthlyFee, connectionFee: 0, includedMegabytes: null };
}

function line(id: string, letter: string, n: number): Partial<Subscriber> {
  const nationalNumber = `29${String(1_000_000 + n)}`;
  const name = `Абонент ${String(n)}`;
  return {
    id,
    clientId: `cl_${letter}`,
    accountId: `acc_${letter}`,
    tariffPlanId: "tp_1",
    number: `+375${nationalNumber}`,
    nationalNumber,
    name,
    nameFolded: foldName(name),
    state: SubscriberState.ACTIVE,
    suspensionReason: null,
    activatedOn: "2024-01-01",
  };
}

function internetOf({ id, clientId }: Partial<Subscriber>): Partial<Service> {
  const state = ServiceState.ACTIVE;
  return {
    id: `svc_${id ?? ""}`,
    clientId: clientId ?? "",
    subscriberId: id ?? "",
    specificationId: "spec_internet",
    state,
    activeSince: 0,
    terminatedAt: null,
  };
}

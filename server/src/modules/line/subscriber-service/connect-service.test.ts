import { graphql } from "../../../testing/graphql";
import { Charge } from "../../money/charge/charge.entity";
import { OrderRequests, type AskedPreview } from "../../../testing/order-requests";
import { SERVICE_FEE, serviceScene } from "../../../testing/service-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, personOf } from "../../../testing/test-viewer";

const admin = administratorOf("cl_a");
const service = (word: string, ...also: string[]): object => ({
  serviceSpecificationId: `spec_${word}`,
  alsoSpecificationIds: also.map((other) => `spec_${other}`),
});

function scene(name: string, work: (test: TestApp, orders: OrderRequests) => Promise<void>): void {
  it(name, () =>
    withTestApp(async (test) => {
      await serviceScene(test.database);
      await work(test, new OrderRequests(test, admin));
    }),
  );
}

async function connected(test: TestApp): Promise<string[]> {
  const rows = await test.database.rows<{ id: string }>(
    `select specification_id as id from service where subscriber_id = 'sub_1' and state = 'active' order by specification_id`,
  );
  return rows.map(({ id }) => id.slice(5)).filter((word) => word !== "internet");
}

const fees = async (test: TestApp): Promise<readonly (readonly [string, string, number])[]> => {
  const charges = await test.database.read(Charge, "order by t.charged_on, t.kind, t.specification_id");
  return charges.map(({ kind, specificationId, gross }) => [kind, specificationId ?? "", gross] as const);
};

const plain = ({ codes, price, differences }: AskedPreview): unknown => [
  codes,
  price.once.amount,
  differences,
];

describe("a service", () => {
  scene(
    "is previewed without effect, connected as previewed, charged once a month, and disconnected",
    async (test, orders) => {
      const preview = await orders.preview("connectService", service("clir"));
      expect(plain(preview)).toEqual([
        [],
        "3.20",
        [{ label: "Антиопределитель", before: "не подключена", after: "подключена" }],
      ]);
      expect(preview.warnings).toEqual(["fullMonth"]);
      expect(await connected(test)).toEqual([]);

      const placed = await orders.place("connectService", service("clir"), preview.digest);
      expect(placed.codes).toEqual([]);
      await orders.settle();
      expect(await connected(test)).toEqual(["clir"]);
      expect(await fees(test)).toEqual([["serviceFee", "spec_clir", SERVICE_FEE.clir]]);

      const gone = await orders.done("disconnectService", service("clir"));
      expect(gone.price).toMatchObject({ once: { amount: "0.00" }, monthlyBefore: { amount: "3.20" } });
      expect(await connected(test)).toEqual([]);
      // The month's fee is owed once.
      expect((await orders.preview("connectService", service("clir"))).price.once.amount).toBe("0.00");
    },
  );

  scene("is refused with its own code, in the preview as in the order", async (test, orders) => {
    await orders.done("connectService", service("clir"));
    const refusals: [string, object, string[]][] = [
      ["connectService", service("clir"), ["SERVICE_ALREADY_CONNECTED"]],
      ["disconnectService", service("roaming"), ["SERVICE_NOT_CONNECTED"]],
      ["connectService", service("absent"), ["SERVICE_NOT_PROVIDED"]],
      ["connectService", service("nothing"), ["INVALID_INPUT"]],
      ["connectService", service("roaming", "nothing"), ["INVALID_INPUT"]],
      ["connectService", service("internet"), ["SERVICE_HAS_OWN_PAGE"]],
      ["disconnectService", service("internet"), ["SERVICE_HAS_OWN_PAGE"]],
      ["connectService", service("small"), ["SERVICE_HAS_OWN_PAGE"]],
      ["connectService", service("voicemail"), ["SERVICE_HAS_OWN_PAGE"]],
      ["connectService", service("pause"), ["SERVICE_HAS_OWN_PAGE"]],
      ["connectService", service("alert"), ["SERVICE_NEEDS_OTHER"]],
      ["connectService", service("barring"), ["SERVICE_EXCLUDED"]],
      ["connectService", service("roaming", ..."abcdefghijk"), ["INVALID_INPUT"]],
    ];
    for (const [kind, input, codes] of refusals) {
      expect((await orders.preview(kind, input)).codes).toEqual(codes);
      expect(await orders.place(kind, input)).toMatchObject({ order: null, codes });
    }
    expect(await connected(test)).toEqual(["clir"]);
  });

  scene(
    "names what it needs, and is connected together with it where that is asked for; undone together",
    async (test, orders) => {
      const alone = await orders.preview("connectService", service("alert"));
      expect(alone.messages).toEqual(["Сначала подключите: «Роуминг». Без этого услуга не работает."]);
      const both = await orders.preview("connectService", service("alert", "roaming"));
      expect(both.price).toMatchObject({ once: { amount: "2.40" }, monthlyAfter: { amount: "0.40" } });
      expect(both.differences.map(({ label }) => label)).toEqual(["Роуминг", "Контроль расходов"]);

      const done = await orders.done("connectService", service("alert", "roaming"));
      expect(await connected(test)).toEqual(["alert", "roaming"]);
      const gone = await orders.preview("disconnectService", service("roaming"));
      expect([gone.codes, gone.messages[0]]).toEqual([
        ["SERVICE_NEEDED_BY_OTHER"],
        "Без этой услуги не будут работать: «Контроль расходов». Отключите их раньше или вместе с ней.",
      ]);

      const undone = await orders.act("undoOrder", done.id);
      expect(undone.order).toMatchObject({ kind: "DISCONNECT_SERVICE" });
      await orders.settle();
      expect(await connected(test)).toEqual([]);
      // And the undo can be undone in turn.
      await orders.act("undoOrder", undone.order?.id ?? "");
      await orders.settle();
      expect(await connected(test)).toEqual(["alert", "roaming"]);
      await orders.done("disconnectService", service("roaming", "alert"));
      expect(await connected(test)).toEqual([]);
    },
  );

  scene(
    "names what it cannot be had together with, and what is among the chosen counts",
    async (_, orders) => {
      const { codes, messages } = await orders.preview("connectService", service("barring", "clir"));
      expect(codes).toEqual(["SERVICE_EXCLUDED"]);
      expect(messages[0]).toContain("Несовместимо с: «Антиопределитель»");
    },
  );

  scene(
    "waits for its time whatever is done to others meanwhile, can be cancelled, and comes back by itself",
    async (test, orders) => {
      const later = { runAt: "2026-11-20T09:00:00Z", revertAt: "2026-12-05T09:00:00Z" };
      const planned = (await orders.place("connectService", { ...service("roaming"), ...later })).order;
      const given = (await orders.place("connectService", { ...service("mms"), ...later })).order;
      expect(planned).toMatchObject({ state: "PENDING", viewerCanCancel: true });
      expect((await orders.act("cancelOrder", given?.id ?? "")).order?.state).toBe("CANCELLED");
      await orders.done("connectService", service("clir"));

      test.clock.set(Date.parse(later.runAt));
      await orders.settle();
      expect(await orders.order(planned?.id ?? "")).toMatchObject({ state: "COMPLETED" });
      expect(await connected(test)).toEqual(["clir", "roaming"]);
      await orders.done("disconnectService", service("clir"));
      test.clock.set(Date.parse(later.revertAt));
      await orders.settle();
      expect(await connected(test)).toEqual([]);
    },
  );

  scene("waits where another one of the line is being changed", async (_, orders) => {
    const both = await Promise.all([
      orders.place("connectService", service("roaming")),
      orders.place("connectService", service("clir")),
    ]);
    expect(both.flatMap(({ codes }) => codes)).toEqual(["CHANGED_MEANWHILE"]);
  });

  scene("is a subscriber's own to order, as far as it costs nothing", async (test) => {
    const person = new OrderRequests(test, personOf("sub_1"));
    expect((await person.place("connectService", service("mms"))).codes).toEqual([]);
    await person.settle();
    expect(await connected(test)).toEqual(["mms"]);
    const costly = await person.place("connectService", service("clir"));
    expect([costly.order, costly.codes.length]).toEqual([null, 1]);
    const other = await new OrderRequests(test, personOf("sub_2")).place(
      "connectService",
      service("roaming"),
    );
    expect(other.codes).toEqual(["NOT_FOUND"]);
  });

  scene("is told of by mobile internet that it works only beside", async (_, orders) => {
    await orders.done("connectService", service("mms"));
    expect((await orders.preview("disconnectMobileInternet")).warnings).toEqual([
      "noInternet",
      "servicesStop",
    ]);
  });
});

describe("Subscriber.serviceOptions", () => {
  const OPTIONS = graphql(`
    query ConnectServiceOptions {
      subscribers(first: 10, filter: {}) {
        nodes {
          id
          serviceOptions {
            specification { id } service { state activeSince } isConnected isProvided isIncluded isAvailable
            unavailableReason page monthlyFee { amount } connectionFee { amount } missing { id }
            conflicts { id } dependants { id }
          }
        }
      }
    }
  `);
  interface Option {
    readonly specification: { readonly id: string };
    readonly isConnected: boolean;
    readonly isAvailable: boolean;
  }

  scene(
    "says of each what it costs, needs, excludes and carries, and whether it can be changed now",
    async (test, orders) => {
      await orders.done("connectService", service("alert", "roaming"));
      await orders.done("connectService", service("clir"));
      const look = async (): Promise<Map<string, Option>> => {
        const { subscribers } = await test.data(OPTIONS, {}, { as: admin });
        const own = subscribers.nodes.find(({ id }) => id === "sub_1")?.serviceOptions ?? [];
        return new Map(own.map((option) => [option.specification.id, option]));
      };
      const options = await look();
      expect(options.has("spec_absent")).toBe(false);
      expect(options.get("spec_roaming")).toMatchObject({
        isConnected: true,
        service: { state: "ACTIVE" },
        isAvailable: false,
        connectionFee: { amount: "2.00" },
        dependants: [{ id: "spec_alert" }],
        missing: [],
      });
      expect(options.get("spec_alert")).toMatchObject({ isAvailable: true, monthlyFee: { amount: "0.40" } });
      expect(options.get("spec_barring")).toMatchObject({
        isConnected: false,
        isAvailable: false,
        conflicts: [{ id: "spec_clir" }],
      });
      expect(options.get("spec_internet")).toMatchObject({ isConnected: true, page: "MOBILE_INTERNET" });
      expect(options.get("spec_mms")).toMatchObject({ isAvailable: true, missing: [], page: null });

      await test.database.write((unit) =>
        unit.run(
          "update subscriber set state = 'suspended', suspension_reason = 'customer' where id = 'sub_1'",
        ),
      );
      for (const option of (await look()).values())
        expect(option).toMatchObject({
          isAvailable: false,
          unavailableReason: expect.stringContaining("на паузе") as string,
        });
    },
  );
});

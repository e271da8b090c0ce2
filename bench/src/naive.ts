/**
 * Naive TypeORM: entities with relations through Apollo Server and TypeGraphQL, all defaults. Of the two ways to a
 * relation that the documentation offers, `naive` takes the simpler, by which each field loads its own, and `joined`
 * the better, by which `find` joins what will be asked for.
 *
 *   node naive.js <file> <port> naive|joined
 */
import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { formatDecimal } from "@kabinet/shared";
import {
  Arg,
  buildSchema,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
} from "type-graphql";
import { Query, Resolver, Root } from "type-graphql";
import { DataSource, type EntityManager } from "typeorm";
import {
  Account,
  Charge,
  Client,
  Money,
  orderTables,
  Service,
  ServiceCategory,
  ServiceSpecification,
  State,
  Subscriber,
  TariffPlan,
  TariffPlanService,
} from "./naive-entities.ts";
import { usageResolver, UsageRecord } from "./naive-usage.ts";
import { orderRows, today, type Offer } from "./order-rows.ts";

const [file = "", port = "0", way = "naive"] = process.argv.slice(2);
const isJoined = way === "joined";

const money = (micro: number): Money => ({ amount: formatDecimal(micro), currency: "BYN" });
const none: Offer = { id: "", name: { ru: "", be: "", en: "" }, monthlyFee: 0 };
const example = {
  key: "",
  clientId: "",
  subscriberId: "",
  internet: none,
  before: none,
  after: none,
  charged: false,
};
const written = orderTables(orderRows(example, 0).rows);

const dataSource = new DataSource({
  type: "sqlite",
  database: file,
  entities: [
    ...[Client, Account, TariffPlan, TariffPlanService, ServiceSpecification, Subscriber, Service, Charge],
    UsageRecord,
    ...written,
  ],
});

/** What stands at the other end of a relation, as TypeORM's lazy relations load it. */
const related = (entity: new () => object, relation: string, of: object) =>
  dataSource.createQueryBuilder().relation(entity, relation).of(of);

@InputType()
class SubscriberFilter {
  @Field(() => ID)
  accountId!: string;
}

@ObjectType()
class ServiceConnection {
  @Field(() => [Service])
  nodes!: Service[];
}

@ObjectType()
class SubscriberConnection {
  @Field(() => [Subscriber])
  nodes!: Subscriber[];
}

@Resolver(() => Subscriber)
class SubscriberResolver {
  @Query(() => Subscriber, { nullable: true })
  subscriber(@Arg("id", () => ID) id: string): Promise<Subscriber | null> {
    return dataSource.getRepository(Subscriber).findOne({
      where: { id },
      relations: isJoined ? { account: true, tariffPlan: true, connected: { specification: true } } : {},
    });
  }

  @Query(() => SubscriberConnection)
  async subscribers(
    @Arg("first", () => Int) first: number,
    @Arg("filter", () => SubscriberFilter) { accountId }: SubscriberFilter,
  ): Promise<SubscriberConnection> {
    const nodes = await dataSource.getRepository(Subscriber).find({
      where: { account: { id: accountId } },
      relations: isJoined ? { connected: { specification: true } } : {},
      // Ordered by a joined column, TypeORM would count services instead of subscribers.
      order: { nationalNumber: "ASC", id: "ASC" },
      take: first,
    });
    return { nodes };
  }

  @FieldResolver(() => ServiceConnection)
  async services(
    @Root() subscriber: Subscriber,
    @Arg("first", () => Int) first: number,
  ): Promise<ServiceConnection> {
    const services = isJoined
      ? subscriber.connected
      : await related(Subscriber, "connected", subscriber).loadMany<Service>();
    const byId = services.sort((a, b) => (a.id < b.id ? -1 : 1));
    return { nodes: byId.slice(0, first) };
  }
}

@Resolver(() => Subscriber)
class SubscriberParentsResolver {
  @FieldResolver(() => Account)
  async account(@Root() subscriber: Subscriber): Promise<Account | undefined> {
    return isJoined ? subscriber.account : related(Subscriber, "account", subscriber).loadOne();
  }

  @FieldResolver(() => TariffPlan)
  async tariffPlan(@Root() subscriber: Subscriber): Promise<TariffPlan | undefined> {
    return isJoined ? subscriber.tariffPlan : related(Subscriber, "tariffPlan", subscriber).loadOne();
  }
}

@Resolver(() => TariffPlan)
class TariffPlanResolver {
  @FieldResolver(() => Money)
  monthlyFee(@Root() plan: TariffPlan): Money {
    return money(plan.fee);
  }
}

@Resolver(() => ServiceSpecification)
class SpecificationResolver {
  @FieldResolver(() => Money)
  monthlyFee(@Root() specification: ServiceSpecification): Money {
    return money(specification.fee);
  }
}

@Resolver(() => Service)
class ServiceResolver {
  @FieldResolver(() => ServiceSpecification)
  async specification(@Root() service: Service): Promise<ServiceSpecification | undefined> {
    return isJoined ? service.specification : related(Service, "specification", service).loadOne();
  }

  @FieldResolver(() => Date, { nullable: true })
  activeSince(@Root() { since }: Service): Date | null {
    return since === null ? null : new Date(since);
  }
}

@InputType()
class ChangeMobileInternetPackageInput {
  @Field(() => ID)
  subscriberId!: string;

  @Field(() => ID)
  packageId!: string;
}

@ObjectType()
class OrderDifference {
  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

@ObjectType()
class OrderPrice {
  @Field(() => Money)
  once!: Money;

  @Field(() => Money)
  monthlyAfter!: Money;

  @Field(() => String)
  from!: string;
}

@ObjectType()
class Order {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  state!: string;

  @Field(() => [OrderDifference])
  differences!: OrderDifference[];

  @Field(() => OrderPrice)
  price!: OrderPrice;
}

@ObjectType()
class UserError {
  @Field(() => String)
  code!: string;
}

@ObjectType()
class OrderPayload {
  @Field(() => Order, { nullable: true })
  order!: Order | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

function offerOf({ id, name, nameBe, nameEn, fee }: ServiceSpecification): Offer {
  return { id, name: { ru: name, be: nameBe, en: nameEn }, monthlyFee: fee };
}

async function place(
  manager: EntityManager,
  input: ChangeMobileInternetPackageInput,
  key: string,
): Promise<Order> {
  const now = Date.now();
  const { subscriberId, packageId } = input;
  const subscriber = await manager.findOneOrFail(Subscriber, {
    where: { id: subscriberId, state: State.ACTIVE },
    relations: { client: true, tariffPlan: true, connected: { specification: true } },
  });
  const after = await manager.findOneByOrFail(ServiceSpecification, { id: packageId });
  const tariffPlanId = subscriber.tariffPlan.id;
  const provided = await manager.existsBy(TariffPlanService, { tariffPlanId, specificationId: packageId });
  const month = today(now).slice(0, 7);
  const charged = await manager.existsBy(Charge, {
    subscriberId,
    specificationId: packageId,
    month,
    kind: "serviceFee",
  });
  const busy = await manager.existsBy("orders", {
    subject_id: subscriberId,
    slice: "mobileInternet",
    state: "acknowledged",
  });
  const active = subscriber.connected.map(({ specification }) => specification);
  const internet = active.find(({ code }) => code === "mobile-internet");
  const before = active.find(({ category }) => category === ServiceCategory.MOBILE_INTERNET_PACKAGE);
  if (!provided || busy || !internet || before?.id === packageId) throw new Error("refused");
  const { rows, answer } = orderRows(
    {
      key,
      clientId: subscriber.client.id,
      subscriberId,
      internet: offerOf(internet),
      before: before ? offerOf(before) : null,
      after: offerOf(after),
      charged,
    },
    now,
  );
  for (const [table, row] of Object.entries(rows)) await manager.save(table, row);
  const { once, monthlyAfter, from } = answer;
  const price = { once: money(once), monthlyAfter: money(monthlyAfter), from };
  return { id: answer.id, state: "ACKNOWLEDGED", differences: answer.differences, price };
}

// TypeORM has one connection to SQLite: without turns, transactions would mix and fail.
let last: Promise<unknown> = Promise.resolve();

@Resolver()
class OrderResolver {
  @Mutation(() => OrderPayload)
  async changeMobileInternetPackage(
    @Arg("input", () => ChangeMobileInternetPackageInput) input: ChangeMobileInternetPackageInput,
    @Arg("idempotencyKey", () => String) key: string,
  ): Promise<OrderPayload> {
    const turn = last.then(() => dataSource.transaction((manager) => place(manager, input, key)));
    last = turn.catch(() => undefined);
    return { order: await turn, userErrors: [] };
  }
}

process.once("SIGTERM", () => process.exit(0));
await dataSource.initialize();
const schema = await buildSchema({
  resolvers: [
    ...([SubscriberResolver, SubscriberParentsResolver, TariffPlanResolver, SpecificationResolver] as const),
    ...([ServiceResolver, usageResolver(dataSource), OrderResolver] as const),
  ],
});
await startStandaloneServer(new ApolloServer({ schema }), {
  listen: { port: Number(port), host: "127.0.0.1" },
});

/** Entities as TypeORM's documentation begins: relations by decorators, and each class a GraphQL type as well. */
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, EntitySchema, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from "typeorm";
import type { Row } from "./sqlite.ts";

export enum State {
  ACTIVE = "active",
  SUSPENDED = "suspended",
  TERMINATED = "terminated",
}
registerEnumType(State, { name: "State" });

export enum ServiceCategory {
  MOBILE_INTERNET = "mobileInternet",
  MOBILE_INTERNET_PACKAGE = "mobileInternetPackage",
  VOICE = "voice",
  MESSAGING = "messaging",
  ROAMING = "roaming",
  INFORMATION = "information",
  SECURITY = "security",
}
registerEnumType(ServiceCategory, { name: "ServiceCategory" });

@ObjectType()
export class Money {
  @Field(() => String)
  amount!: string;

  @Field(() => String)
  currency!: string;
}

@Entity("client")
export class Client {
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  state!: State;
}

@ObjectType()
@Entity("account")
export class Account {
  @Field(() => ID)
  @PrimaryColumn("varchar")
  id!: string;

  @Field(() => String)
  @Column("varchar")
  number!: string;

  @Field(() => String)
  @Column("varchar")
  name!: string;

  @Field(() => State)
  @Column("varchar")
  state!: State;
}

@ObjectType()
@Entity("tariff_plan")
export class TariffPlan {
  @Field(() => ID)
  @PrimaryColumn("varchar")
  id!: string;

  @Field(() => String)
  @Column("varchar")
  code!: string;

  @Field(() => String)
  @Column("varchar", { name: "name_ru" })
  name!: string;

  @Field(() => State)
  @Column("varchar")
  state!: State;

  @Column("bigint", { name: "monthly_fee" })
  fee!: number;

  @Field(() => Int)
  @Column("integer", { name: "included_minutes" })
  includedMinutes!: number;

  @Field(() => Int)
  @Column("integer", { name: "included_megabytes" })
  includedMegabytes!: number;
}

@Entity("tariff_plan_service")
export class TariffPlanService {
  @PrimaryColumn("varchar", { name: "tariff_plan_id" })
  tariffPlanId!: string;

  @PrimaryColumn("varchar", { name: "specification_id" })
  specificationId!: string;
}

@ObjectType()
@Entity("service_specification")
export class ServiceSpecification {
  @Field(() => ID)
  @PrimaryColumn("varchar")
  id!: string;

  @Field(() => String)
  @Column("varchar")
  code!: string;

  @Field(() => String)
  @Column("varchar", { name: "name_ru" })
  name!: string;

  @Column("varchar", { name: "name_be" })
  nameBe!: string;

  @Column("varchar", { name: "name_en" })
  nameEn!: string;

  @Field(() => ServiceCategory)
  @Column("varchar")
  category!: ServiceCategory;

  @Column("bigint", { name: "monthly_fee" })
  fee!: number;
}

@ObjectType()
@Entity("subscriber")
export class Subscriber {
  @Field(() => ID)
  @PrimaryColumn("varchar")
  id!: string;

  @Field(() => String)
  @Column("varchar")
  number!: string;

  @Column("varchar", { name: "national_number" })
  nationalNumber!: string;

  @Field(() => String)
  @Column("varchar")
  name!: string;

  @Field(() => State)
  @Column("varchar")
  state!: State;

  @Field(() => String)
  @Column("varchar", { name: "activated_on" })
  activatedOn!: string;

  @ManyToOne(() => Client)
  @JoinColumn({ name: "client_id" })
  client!: Client;

  @ManyToOne(() => Account)
  @JoinColumn({ name: "account_id" })
  account!: Account;

  @ManyToOne(() => TariffPlan)
  @JoinColumn({ name: "tariff_plan_id" })
  tariffPlan!: TariffPlan;

  @OneToMany(() => Service, (service) => service.subscriber)
  connected!: Service[];
}

@ObjectType()
@Entity("service")
export class Service {
  @Field(() => ID)
  @PrimaryColumn("varchar")
  id!: string;

  @ManyToOne(() => Subscriber, (subscriber) => subscriber.connected)
  @JoinColumn({ name: "subscriber_id" })
  subscriber!: Subscriber;

  @ManyToOne(() => ServiceSpecification)
  @JoinColumn({ name: "specification_id" })
  specification!: ServiceSpecification;

  @Field(() => State)
  @Column("varchar")
  state!: State;

  @Column("bigint", { name: "active_since", nullable: true })
  since!: number | null;
}

@Entity("charge")
export class Charge {
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar", { name: "subscriber_id" })
  subscriberId!: string;

  @Column("varchar", { name: "specification_id", nullable: true })
  specificationId!: string | null;

  @Column("varchar")
  month!: string;

  @Column("varchar")
  kind!: string;
}

/** A table that is only written to here, with the columns of the rows that are written. */
function writtenTable(name: string, keys: readonly string[], example: Row): EntitySchema<Row> {
  const columns = Object.entries(example).map(([column, value]) => [
    column,
    {
      type: typeof value === "number" ? ("bigint" as const) : ("varchar" as const),
      primary: keys.includes(column),
      nullable: value === null,
    },
  ]);
  return new EntitySchema<Row>({ name, tableName: name, columns: Object.fromEntries(columns) as object });
}

/** The tables of an order, in the order in which their rows are written. */
export function orderTables(example: Readonly<Record<string, Row>>): EntitySchema<Row>[] {
  const keys: Readonly<Record<string, readonly string[]>> = {
    idempotency_key: ["actor_id", "idempotency_key"],
    order_event: ["order_id", "seq"],
  };
  return Object.entries(example).map(([name, row]) => writtenTable(name, keys[name] ?? ["id"], row));
}

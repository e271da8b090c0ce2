/** Call details as TypeORM and TypeGraphQL begin; they have no relations, so that both ways are the same. */
import { addDays, formatDecimal, startOfDay } from "@kabinet/shared";
import {
  Arg,
  Field,
  FieldResolver,
  Float,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from "type-graphql";
import {
  And,
  Column,
  type DataSource,
  Entity,
  Equal,
  LessThan,
  MoreThanOrEqual,
  PrimaryColumn,
} from "typeorm";
import { Money } from "./naive-entities.ts";

enum UsageKind {
  VOICE = "voice",
  SMS = "sms",
  MMS = "mms",
  DATA = "data",
}
registerEnumType(UsageKind, { name: "UsageKind" });

enum UsageDirection {
  OUTGOING = "outgoing",
  INCOMING = "incoming",
}
registerEnumType(UsageDirection, { name: "UsageDirection" });

enum UsageZone {
  ON_NET = "onNet",
  INTERNET = "internet",
}
registerEnumType(UsageZone, { name: "UsageZone" });

enum UsageState {
  RATED = "rated",
  BILLED = "billed",
}
registerEnumType(UsageState, { name: "UsageState" });

@ObjectType()
@Entity("usage_record")
export class UsageRecord {
  @PrimaryColumn("varchar", { name: "subscriber_id" })
  subscriberId!: string;

  @PrimaryColumn("bigint", { name: "started_at" })
  at!: number;

  @Field(() => ID)
  @PrimaryColumn("varchar")
  id!: string;

  @Field(() => UsageKind)
  @Column("varchar")
  kind!: UsageKind;

  @Field(() => UsageDirection)
  @Column("varchar")
  direction!: UsageDirection;

  @Field(() => String)
  @Column("varchar", { name: "other_party" })
  otherParty!: string;

  @Field(() => Float)
  @Column("bigint")
  quantity!: number;

  @Field(() => UsageZone)
  @Column("varchar")
  zone!: UsageZone;

  @Field(() => String, { nullable: true })
  @Column("varchar", { name: "roaming_country", nullable: true })
  roamingCountry!: string | null;

  @Column("bigint")
  gross!: number;

  @Field(() => Int)
  @Column("integer", { name: "vat_rate" })
  vatRate!: number;

  @Field(() => Boolean)
  @Column("boolean")
  included!: boolean;

  @Field(() => UsageState)
  @Column("varchar")
  state!: UsageState;
}

@InputType()
class UsageFilter {
  @Field(() => String)
  from!: string;

  @Field(() => String)
  through!: string;
}

@ObjectType()
class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

@ObjectType()
class UsageRecordConnection {
  @Field(() => [UsageRecord])
  nodes!: UsageRecord[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

/** Answers Q3. */
export function usageResolver(dataSource: DataSource): new () => object {
  @Resolver(() => UsageRecord)
  class UsageRecordResolver {
    @Query(() => UsageRecordConnection)
    async usageRecords(
      @Arg("subscriberId", () => ID) subscriberId: string,
      @Arg("filter", () => UsageFilter) { from, through }: UsageFilter,
      @Arg("first", () => Int) first: number,
      @Arg("after", () => String) after: string,
    ): Promise<UsageRecordConnection> {
      const [at, id] = JSON.parse(Buffer.from(after, "base64url").toString()) as [number, string];
      const [start, end] = [
        startOfDay("Europe/Minsk", from),
        startOfDay("Europe/Minsk", addDays(through, 1)),
      ];
      const found = await dataSource.getRepository(UsageRecord).find({
        where: [
          { subscriberId, at: And(MoreThanOrEqual(start), LessThan(Math.min(end, at))) },
          { subscriberId, at: And(LessThan(end), Equal(at)), id: LessThan(id) },
        ],
        order: { at: "DESC", id: "DESC" },
        take: first + 1,
      });
      const nodes = found.slice(0, first);
      const last = nodes.at(-1);
      const endCursor = last ? Buffer.from(JSON.stringify([last.at, last.id])).toString("base64url") : null;
      return { nodes, pageInfo: { hasNextPage: found.length > first, endCursor } };
    }

    @FieldResolver(() => Date)
    startedAt(@Root() { at }: UsageRecord): Date {
      return new Date(at);
    }

    @FieldResolver(() => Money)
    cost(@Root() { gross }: UsageRecord): Money {
      return { amount: formatDecimal(gross), currency: "BYN" };
    }
  }
  return UsageRecordResolver;
}

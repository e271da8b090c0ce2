import type { ProgramScope } from "@kabinet/shared";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { connectionOf } from "../../../platform/graphql/connection";
import { Node } from "../../../platform/graphql/node";
import { DateTime } from "../../../platform/graphql/scalars";

/** The GraphQL enum ProgramScope; inside the server a scope is its plain text. */
export const ProgramScopeEnum = {
  LINES: "lines",
  USAGE: "usage",
  MONEY: "money",
  ORDERS: "orders",
  PAYMENTS: "payments",
} as const satisfies Readonly<Record<string, ProgramScope>>;
registerEnumType(ProgramScopeEnum, {
  name: "ProgramScope",
  description:
    "What a program of a company may do. Whatever it may, it is told the company, its accounts, and its lines by number, name and state, besides the operator's catalogue.",
  valuesConfig: {
    LINES: { description: "See lines: tariff plans, services, forwarding, pauses, cost centres." },
    USAGE: { description: "See call details and their summaries, and take them as files." },
    MONEY: {
      description: "See invoices, charges, payments, instalments and balances, and take them as files.",
    },
    ORDERS: { description: "Order changes of lines, move and cancel them, and see the company's orders." },
    PAYMENTS: { description: "Register payments, and order invoices by e-mail." },
  },
});

/** A program that is its company's own: it has tokens and rights, and is nobody's. */
@ObjectType({
  implements: Node,
  description:
    "A program of a company: it asks by tokens of its own, which depend on no person, and does only what it was let to. It manages no people, sees no PIN and PUK, and never proves who it is.",
})
@Entity("program")
@OwnedBy({ client: "client_id" })
@Index("program_client", ["clientId", "nameFolded", "id"])
export class Program extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  @Column("varchar")
  clientId!: string;

  @Field(() => String, {
    description: "What it is called: under this name it stands in the history of acts.",
  })
  @Column("varchar")
  name!: string;

  /** By what the list is sorted. */
  @Column("varchar")
  nameFolded!: string;

  @Field(() => String, { nullable: true, description: "What it is for; null where nobody wrote it down." })
  @Column("text", { nullable: true })
  purpose!: string | null;

  /** Scopes with a comma between them. */
  @Column("varchar")
  scopes!: string;

  /** Ids of the accounts that it is shown, with commas; null for the whole company. */
  @Column("text", { nullable: true })
  accountIds!: string | null;

  /** Addresses and ranges (CIDR) from which its tokens are taken, with commas; null where that is anywhere. */
  @Column("text", { nullable: true })
  addresses!: string | null;

  @Field(() => DateTime, { description: "When it was made." })
  @Column("bigint")
  createdAt!: number;

  /** Who made it. */
  @Column("varchar")
  actorId!: string;

  /** Their name then. */
  @Column("varchar")
  actorName!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "Since when it rests, and its tokens are refused; null while it is in force.",
  })
  @Column("bigint", { nullable: true })
  blockedAt!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was ended for good; null until then. What has ended is in no list.",
  })
  @Column("bigint", { nullable: true })
  endedAt!: number | null;
}

/** A page of programs. */
export const ProgramConnection = connectionOf(Program, "Program");

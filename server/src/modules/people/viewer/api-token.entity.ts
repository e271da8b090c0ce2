import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import type { TokenScope } from "../../../platform/authorization/viewer";
import { connectionOf } from "../../../platform/graphql/connection";
import { Node } from "../../../platform/graphql/node";
import { DateTime } from "../../../platform/graphql/scalars";

/** The GraphQL enum ApiTokenScope; inside the server a scope is its plain text (`TokenScope`). */
export const ApiTokenScope = { READ: "read", ORDER: "order" } as const satisfies Readonly<
  Record<string, TokenScope>
>;
registerEnumType(ApiTokenScope, {
  name: "ApiTokenScope",
  description: "What a token may do, of what its person may.",
  valuesConfig: {
    READ: { description: "Queries, subscriptions and downloads." },
    ORDER: { description: "Mutations: orders, and what belongs to them." },
  },
});

/** By what a program asks in a person's name. */
@ObjectType({
  implements: Node,
  description:
    "By what a program asks in a person's name, narrowed to one company or line and to some scopes. Sent as `Authorization: Bearer …`, or as the password of Basic authorization.",
})
@Entity("api_token")
@OwnedBy({ client: "client_id", subscriber: "subscriber_id", isSharedByAccounts: true })
@Index("api_token_hash", ["hash"], { unique: true })
@Index("api_token_viewer", ["viewerId", "id"])
export class ApiToken extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  @Column("varchar")
  viewerId!: string;

  /** SHA-256 of the token; the token itself is stored nowhere. */
  @Column("varchar")
  hash!: string;

  @Field(() => String, { description: "What its owner calls it." })
  @Column("varchar")
  name!: string;

  @Field(() => String, {
    description: "Its first characters, to tell tokens apart; the rest is shown once only.",
  })
  @Column("varchar")
  prefix!: string;

  /** Scopes with a comma between them. */
  @Column("varchar")
  scopes!: string;

  /** The company that it is bound to; null for the token of a line's user. */
  @Column("varchar", { nullable: true })
  clientId!: string | null;

  /** The line that it is bound to; null for an administrator's token. */
  @Column("varchar", { nullable: true })
  subscriberId!: string | null;

  @Field(() => DateTime, { description: "When it was made." })
  @Column("bigint")
  createdAt!: number;

  @Field(() => DateTime, { description: "From when on it is refused." })
  @Column("bigint")
  expiresAt!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: "Last use, to the minute; null when it was never used.",
  })
  @Column("bigint", { nullable: true })
  lastUsedAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: "When it was revoked; null when it was not." })
  @Column("bigint", { nullable: true })
  revokedAt!: number | null;
}

/** A page of tokens. */
export const ApiTokenConnection = connectionOf(ApiToken, "ApiToken");

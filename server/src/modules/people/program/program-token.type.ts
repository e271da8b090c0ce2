import { Field, ID, ObjectType } from "type-graphql";
import { DateTime } from "../../../platform/graphql/scalars";
import type { ApiToken } from "../viewer/api-token.entity";

/** A token of a program, as who manages it is told of it. */
@ObjectType({ description: "A token of a program; its secret is shown once only." })
export class ProgramToken {
  @Field(() => ID, { description: "Opaque and stable; it opens nothing." })
  readonly id: string;

  @Field(() => String, { description: "What it is called: the audit names it with what was done by it." })
  readonly name: string;

  @Field(() => String, { description: "Its first characters, to tell tokens apart." })
  readonly prefix: string;

  @Field(() => DateTime, { description: "When it was made." })
  readonly createdAt: number;

  @Field(() => DateTime, { description: "From when on it is refused." })
  readonly expiresAt: number;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "Last use, to the minute; null when it was never used. Where a new one has taken over, it stays as it is.",
  })
  readonly lastUsedAt: number | null;

  @Field(() => DateTime, { nullable: true, description: "When it was revoked; null when it was not." })
  readonly revokedAt: number | null;

  constructor({ id, name, prefix, createdAt, expiresAt, lastUsedAt, revokedAt }: ApiToken) {
    this.id = id;
    this.name = name;
    this.prefix = prefix;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
    this.lastUsedAt = lastUsedAt;
    this.revokedAt = revokedAt;
  }
}

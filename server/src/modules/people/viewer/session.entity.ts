import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { connectionOf } from "../../../platform/graphql/connection";
import { DateTime } from "../../../platform/graphql/scalars";

/** A browser in which somebody is signed in. It ends by its row being deleted, or by time. */
@ObjectType({ description: "A browser in which the viewer is signed in." })
@Entity("session")
@Index("session_viewer", ["viewerId", "publicId"])
export class Session {
  /** SHA-256 of the token in the cookie: who reads the table can be nobody. */
  @PrimaryColumn("varchar")
  id!: string;

  /** What it is called by outside; opens nothing to who knows it. */
  @Column("varchar")
  publicId!: string;

  @Column("varchar")
  viewerId!: string;

  /** As the browser called itself when it signed in, cut off; null where it did not. */
  @Column("varchar", { nullable: true })
  userAgent!: string | null;

  @Field(() => DateTime, { description: "When somebody signed in there." })
  @Column("bigint")
  createdAt!: number;

  @Field(() => DateTime, {
    description: "When it ends however much it is used; without use it ends earlier.",
  })
  @Column("bigint")
  expiresAt!: number;

  @Field(() => DateTime, { description: "Last use, to the minute." })
  @Column("bigint")
  lastSeenAt!: number;

  /** When its holder last proved who they are; signing in counts. */
  @Column("bigint")
  provedAt!: number;

  /** Whether it was opened by a passkey, which is two factors in one. */
  @Column("boolean", { default: false })
  byPasskey!: boolean;
}

/** A page of sessions. */
export const SessionConnection = connectionOf(Session, "Session");

/** A place from which somebody signed in before: guesses made elsewhere do not lock them out there. */
@Entity("sign_in_place")
export class SignInPlace {
  @PrimaryColumn("varchar")
  viewerId!: string;

  /** SHA-256 of the network address. */
  @PrimaryColumn("varchar")
  place!: string;

  @Column("bigint")
  lastSignInAt!: number;
}

import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { AccessRoleEnum } from "../../../platform/authorization/access-role";
import type { AccessRole } from "../../../platform/authorization/viewer";
import { Node } from "../../../platform/graphql/node";
import { DateTime } from "../../../platform/graphql/scalars";

/** That somebody is invited by e-mail to look after a company; it ends by being accepted or withdrawn, or by time. */
@ObjectType({
  implements: Node,
  description: "An invitation by e-mail to look after a company, that was neither accepted nor withdrawn.",
})
@Entity("invitation")
@OwnedBy({ client: "client_id" })
@Index("invitation_client", ["clientId", "id"])
@Index("invitation_hash", ["hash"], { unique: true })
@Index("invitation_expiry", ["expiresAt"])
export class Invitation extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  @Column("varchar")
  clientId!: string;

  @Field(() => String, { description: "The address to which it is sent, and by which they are to sign in." })
  @Column("varchar")
  email!: string;

  @Field(() => AccessRoleEnum, { description: "What they are to be there." })
  @Column("varchar")
  role!: AccessRole;

  /** Ids of the accounts that are to be theirs, with commas; null for the whole company. */
  @Column("text", { nullable: true })
  accountIds!: string | null;

  /** Who invites. */
  @Column("varchar")
  actorId!: string;

  /** Their name then. */
  @Column("varchar")
  actorName!: string;

  /** The language of who invites: it is written in that one where nothing is known of who is invited. */
  @Column("varchar")
  locale!: string;

  /** SHA-256 of the token in the link; null until the mail is written, and once it has ended. */
  @Column("varchar", { nullable: true })
  hash!: string | null;

  @Field(() => DateTime, { description: "When it was sent last." })
  @Column("bigint")
  sentAt!: number;

  @Field(() => DateTime, { description: "From when on its link serves no more." })
  @Column("bigint")
  expiresAt!: number;

  /** When it was accepted or withdrawn; null while it is pending. */
  @Column("bigint", { nullable: true })
  endedAt!: number | null;
}

import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { ViewerRole } from "../../../platform/authorization/viewer";

/**
 * A file that somebody has sent, and what it is attached to, once it is. It is seen by who sees that: until then by
 * nobody.
 */
@ObjectType({ description: "A file that is attached to something. It never changes." })
@Entity("attachment")
@Index("attachment_uploader", ["uploaderId", "createdAt"])
@Index("attachment_holder", ["holderKind", "holderId"])
@Index("attachment_client", ["clientId", "createdAt"])
export class Attachment {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  uploaderId!: string;

  @Column("varchar")
  uploaderRole!: ViewerRole;

  @Field(() => String, { description: "What it is called: a name and one of the endings that are taken." })
  @Column("varchar")
  name!: string;

  @Field(() => String, {
    description: "Its media type, as its content shows; of texts with the charset, utf-8 or windows-1251.",
  })
  @Column("varchar")
  type!: string;

  @Field(() => Int, { description: "How large it is, in bytes." })
  @Column("integer")
  bytes!: number;

  @Field(() => String, { description: "SHA-256 of its bytes, in hexadecimal." })
  @Column("varchar")
  sha256!: string;

  /** What kind of thing it is attached to, in a word; null while it is attached to nothing. */
  @Column("varchar", { nullable: true })
  holderKind!: string | null;

  @Column("varchar", { nullable: true })
  holderId!: string | null;

  /** The company of what it is attached to. */
  @Column("varchar", { nullable: true })
  clientId!: string | null;

  @Column("bigint")
  createdAt!: number;

  /** When all of it was written down; null while it is being written. */
  @Column("bigint", { nullable: true })
  wholeAt!: number | null;
}

/** A part of an attachment's bytes. */
@Entity("attachment_part")
export class AttachmentPart {
  @PrimaryColumn("varchar")
  attachmentId!: string;

  /** Its place, from 0. */
  @PrimaryColumn("integer")
  seq!: number;

  /** The bytes as base64. */
  @Column("text")
  content!: string;
}

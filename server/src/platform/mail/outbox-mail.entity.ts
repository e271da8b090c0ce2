import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../authorization/owned-by";

/**
 * A message that is to be sent, written in the same unit as what it tells of and sent after that. It holds what the
 * message is about; the text, and with it every secret, is made when it is sent.
 */
@Entity("outbox_mail")
@OwnedBy({ client: "client_id", subscriber: "subscriber_id" })
@Index("outbox_mail_due", ["dueAt"])
@Index("outbox_mail_created", ["createdAt"])
@Index("outbox_mail_subscriber", ["subscriberId", "kind", "createdAt"])
@Index("outbox_mail_return", ["returnToken"])
@Index("outbox_mail_viewer", ["viewerId", "kind", "createdAt"])
export class OutboxMail {
  @PrimaryColumn("varchar")
  id!: string;

  /** The company that it is about; empty (OF_NO_COMPANY) where it is about one of the operator's staff. */
  @Column("varchar")
  clientId!: string;

  /** The line that it is about, where it is about one. */
  @Column("varchar", { nullable: true })
  subscriberId!: string | null;

  /** Who signs in, where it is written to somebody who does. */
  @Column("varchar", { nullable: true })
  viewerId!: string | null;

  /** Which message it is: the name of its composer. */
  @Column("varchar")
  kind!: string;

  /** The recipient's address. */
  @Column("varchar")
  address!: string;

  /** ru, be or en. */
  @Column("varchar")
  locale!: string;

  @Column("bigint")
  createdAt!: number;

  /** When it is to be tried next; null when it has been sent, refused or given up. */
  @Column("bigint", { nullable: true })
  dueAt!: number | null;

  @Column("integer")
  attempts!: number;

  @Column("bigint", { nullable: true })
  sentAt!: number | null;

  /** By what it is known when a mail server returns it; null for what was written before that was asked for. */
  @Column("varchar", { nullable: true })
  returnToken!: string | null;

  /** Whether a mail server has reported trouble since it was sent; null where none has. */
  @Column("varchar", { nullable: true })
  returned!: "returned" | "delayed" | null;
}

/** One of several things that a message tells of. */
@Entity("outbox_mail_about")
export class OutboxMailAbout {
  @PrimaryColumn("varchar")
  mailId!: string;

  /** Id of an appeal, an order, … */
  @PrimaryColumn("varchar")
  aboutId!: string;
}

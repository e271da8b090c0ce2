import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** A browser in which somebody is signed in. It ends by its row being deleted, or by time. */
@Entity("session")
@Index("session_viewer", ["viewerId"])
export class Session {
  /** SHA-256 of the token in the cookie: who reads the table can be nobody. */
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  viewerId!: string;

  @Column("bigint")
  createdAt!: number;

  /** When it ends however much it is used. */
  @Column("bigint")
  expiresAt!: number;

  /** Last use, to the minute: it is written once a minute at the most. */
  @Column("bigint")
  lastSeenAt!: number;
}

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

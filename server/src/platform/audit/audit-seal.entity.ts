import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * A link of the chain that makes changes of the audit noticed: what its records were when they were sealed, and the link
 * before it. Written once, never changed, never cleared.
 */
@Entity("audit_seal")
export class AuditSeal {
  /** Its place in the chain: 1, 2, 3 … without gaps. */
  @PrimaryColumn("integer")
  sequence!: number;

  /** When it was sealed: epoch milliseconds. */
  @Column("bigint")
  at!: number;

  /** How many records it holds. */
  @Column("integer")
  count!: number;

  /** A line for each record in the order of their ids: the id, a space, the digest of what it says. */
  @Column("text")
  records!: string;

  /** The hash of the link before; empty in the first. */
  @Column("varchar")
  previousHash!: string;

  /** SHA-256 over all of the above, base64url: anybody can count it anew. */
  @Column("varchar")
  hash!: string;

  /** Which key of the installation signed the hash, and the signature: whoever has the database only cannot make it. */
  @Column("varchar")
  keyId!: string;

  @Column("varchar")
  signature!: string;
}

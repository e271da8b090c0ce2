import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** The answer that was given to a key: the same key and request get it again. */
@Entity("idempotency_key")
@Index("idempotency_key_created", ["createdAt"])
export class IdempotencyKey {
  @PrimaryColumn("varchar")
  actorId!: string;

  @PrimaryColumn("varchar")
  idempotencyKey!: string;

  /** SHA-256 of the mutation's name and input. */
  @Column("varchar")
  requestHash!: string;

  /** Id of what the first request made. */
  @Column("varchar")
  resultId!: string;

  @Column("bigint")
  createdAt!: number;
}

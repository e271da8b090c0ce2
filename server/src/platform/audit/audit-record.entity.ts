import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** Who did what, when, to whom. Written in the transaction of the act itself, and never changed. */
@Entity("audit_record")
@Index("audit_record_client", ["clientId", "id"])
@Index("audit_record_subject", ["subjectId", "id"])
export class AuditRecord {
  @PrimaryColumn("varchar")
  id!: string;

  @Column("bigint")
  at!: number;

  @Column("varchar")
  actorId!: string;

  @Column("varchar")
  actorName!: string;

  @Column("varchar")
  actorRole!: string;

  /** E.g. `order.accepted`, `order.completed`, `session.opened`. */
  @Column("varchar")
  action!: string;

  @Column("varchar", { nullable: true })
  clientId!: string | null;

  @Column("varchar", { nullable: true })
  subjectId!: string | null;

  @Column("varchar", { nullable: true })
  orderId!: string | null;
}

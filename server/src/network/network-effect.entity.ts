import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/**
 * The embedded simulator's own record: one row for each command that it has carried out. It stands for the
 * operator's side, is written in transactions of its own, and is never read by the cabinet but through the port.
 */
@Entity("network_effect")
@Index("network_effect_subject", ["subject", "doneAt"])
@Index("network_effect_sms", ["doneAt"], { where: "kind = 'sms'" })
export class NetworkEffect {
  /** The caller's key: the same key is carried out once. */
  @PrimaryColumn("varchar")
  commandKey!: string;

  @Column("varchar")
  kind!: string;

  /** Number or id of the line. */
  @Column("varchar")
  subject!: string;

  /** JSON: what was asked. */
  @Column("text")
  payload!: string;

  @Column("bigint")
  doneAt!: number;
}

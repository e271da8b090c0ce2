import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../authorization/owned-by";
import { DateTime } from "../graphql/scalars";

/**
 * Who did what, when, to whom, by which program and from where. Written in the transaction of the act itself, and never changed:
 * what is changed nevertheless the chain of seals tells.
 */
@ObjectType("AuditEntry", {
  description:
    "Somebody's act, as it was written down when it was done. It is sealed in a chain, so that it cannot be changed unnoticed.",
})
@Entity("audit_record")
@OwnedBy({ client: "client_id" })
@Index("audit_record_client", ["clientId", "at", "id"])
@Index("audit_record_actor", ["actorId", "at", "id"])
@Index("audit_record_subject", ["subjectId", "id"])
@Index("audit_record_unsealed", ["id"], { where: "seal is null" })
@Index("audit_record_seal", ["seal"], { where: "seal is not null" })
export class AuditRecord {
  @Field(() => ID, { description: "Opaque and stable: by it a program tells what it has taken already." })
  @PrimaryColumn("varchar")
  id!: string;

  @Field(() => DateTime, { description: "When it was done." })
  @Column("bigint")
  at!: number;

  @Column("varchar")
  actorId!: string;

  @Column("varchar")
  actorName!: string;

  @Column("varchar")
  actorRole!: string;

  /** E.g. `order.accepted`, `order.completed`, `session.opened`. */
  @Field(() => String, {
    description:
      "What was done, as programs tell it, e.g. `order.accepted`, `access.granted`. Actions may be added.",
  })
  @Column("varchar")
  action!: string;

  /** The program that did it in their name: what its token was called then; null where they did it themselves. */
  @Field(() => String, {
    nullable: true,
    description:
      "The program that did it in their name: what its token was called then. Null where they did it themselves.",
  })
  @Column("varchar", { nullable: true })
  program!: string | null;

  /** The network address from which it was done; null for what happens by itself. */
  @Column("varchar", { nullable: true })
  ip!: string | null;

  /**
   * JSON of what it was before, and what after: of an order what it moves or its state, of a look at call details in
   * `after` the days. Null where nothing has a before or after. No secret is written here.
   */
  @Column("text", { nullable: true })
  before!: string | null;

  @Column("text", { nullable: true })
  after!: string | null;

  @Column("varchar", { nullable: true })
  clientId!: string | null;

  @Column("varchar", { nullable: true })
  subjectId!: string | null;

  @Column("varchar", { nullable: true })
  orderId!: string | null;

  /** The link of the chain that it was sealed in; null until then, some seconds after it was written. */
  @Column("integer", { nullable: true })
  seal!: number | null;
}

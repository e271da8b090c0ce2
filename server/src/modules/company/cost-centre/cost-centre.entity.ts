import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { connectionOf } from "../../../platform/graphql/connection";
import { Node } from "../../../platform/graphql/node";

/**
 * A company's own label for its lines: a department or a project. Who looks after some accounts of the company sees all
 * of its labels, since they choose among them; of lines and sums they see their own accounts' only.
 */
@ObjectType({
  implements: Node,
  description:
    "A company's own label for its lines: a department or a project by which it shares its costs. The operator knows nothing of it.",
})
@Entity("cost_centre")
@OwnedBy({ client: "client_id", isSharedByAccounts: true })
@Index("cost_centre_name", ["clientId", "nameFolded"], { unique: true })
@Index("cost_centre_code", ["clientId", "codeFolded"], { unique: true })
export class CostCentre extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  @Column("varchar")
  clientId!: string;

  @Field(() => String, {
    description: "What the company calls it; unique in the company, whatever the case.",
  })
  @Column("varchar")
  name!: string;

  /** The name as it is searched, sorted and compared (`foldName`). */
  @Column("varchar")
  nameFolded!: string;

  @Field(() => String, {
    nullable: true,
    description: "Its code in the company's own books, e.g. in 1C; unique in the company where it is given.",
  })
  @Column("varchar", { nullable: true })
  code!: string | null;

  @Column("varchar", { nullable: true })
  codeFolded!: string | null;
}

/** A page of cost centres. */
export const CostCentreConnection = connectionOf(CostCentre, "CostCentre");

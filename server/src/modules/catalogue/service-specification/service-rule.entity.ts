import { Column, Entity, PrimaryColumn } from "typeorm";

/** How one service of the catalogue bears on another. */
export enum ServiceRuleKind {
  /** The one works only beside the other. */
  NEEDS = "needs",
  /** The two are not had at once; it holds both ways and is written once. */
  EXCLUDES = "excludes",
}

/** A rule between two services of the catalogue. */
@Entity("service_rule")
export class ServiceRule {
  @PrimaryColumn("varchar")
  specificationId!: string;

  @PrimaryColumn("varchar")
  otherId!: string;

  @Column("varchar")
  kind!: ServiceRuleKind;
}

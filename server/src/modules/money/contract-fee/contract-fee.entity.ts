import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";

/**
 * A monthly fee that belongs to no line: an account's own, such as paper invoices by courier, or the company's. It is owed
 * for each month whose first day is in its time.
 */
@Entity("contract_fee")
@OwnedBy({ client: "client_id", account: "account_id" })
@Index("contract_fee_client", ["clientId"])
export class ContractFee {
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  clientId!: string;

  /** The account whose fee it is; null for the company's, which its first account pays. */
  @Column("varchar", { nullable: true })
  accountId!: string | null;

  /** What it is for, in each language. */
  @Column("varchar")
  nameRu!: string;

  @Column("varchar")
  nameBe!: string;

  @Column("varchar")
  nameEn!: string;

  /** With VAT, 10^-6 BYN. */
  @Column("bigint")
  monthlyFee!: number;

  /** The first day on which it is agreed, YYYY-MM-DD. */
  @Column("varchar")
  validFrom!: string;

  /** The first day on which it is agreed no longer, YYYY-MM-DD; null while there is no end. */
  @Column("varchar", { nullable: true })
  validTo!: string | null;
}

import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { Money } from "../../../platform/graphql/money";
import { connectionOf } from "../../../platform/graphql/connection";
import { Node } from "../../../platform/graphql/node";

/** What a service is about. */
export enum ServiceCategory {
  MOBILE_INTERNET = "mobileInternet",
  MOBILE_INTERNET_PACKAGE = "mobileInternetPackage",
  VOICE = "voice",
  MESSAGING = "messaging",
  ROAMING = "roaming",
  INFORMATION = "information",
  SECURITY = "security",
}
registerEnumType(ServiceCategory, {
  name: "ServiceCategory",
  description: "What a service is about.",
  valuesConfig: {
    MOBILE_INTERNET: { description: "Mobile internet itself («Мобильный интернет»)." },
    MOBILE_INTERNET_PACKAGE: {
      description: "An additional package of mobile internet; at most one is in force.",
    },
    VOICE: { description: "Calls." },
    MESSAGING: { description: "Messages." },
    ROAMING: { description: "Abroad." },
    INFORMATION: { description: "Information by call or message." },
    SECURITY: { description: "Barring and protection." },
  },
});

/** Code of the specification that is mobile internet itself. */
export const MOBILE_INTERNET_CODE = "mobile-internet";

/** Code of the specification that is the pause of a line. */
export const PAUSE_CODE = "pause";

/** A service in the operator's catalogue. */
@ObjectType({ implements: Node, description: "A service in the operator's catalogue." })
@Entity("service_specification")
@Index("service_specification_code", ["code"], { unique: true })
export class ServiceSpecification extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  @Field(() => String, { description: "The operator's code of the service." })
  @Column("varchar")
  code!: string;

  /** In the viewer's language: the catalogue fills it in. */
  @Field(() => String, { description: "Name in the viewer's language." })
  name!: string;

  /** In the viewer's language: the catalogue fills it in. */
  @Field(() => String, { description: "What it does, in the viewer's language." })
  description!: string;

  @Field(() => ServiceCategory, { description: "What it is about." })
  @Column("varchar")
  category!: ServiceCategory;

  @Column("varchar")
  nameRu!: string;

  @Column("varchar")
  nameBe!: string;

  @Column("varchar")
  nameEn!: string;

  @Column("varchar")
  descriptionRu!: string;

  @Column("varchar")
  descriptionBe!: string;

  @Column("varchar")
  descriptionEn!: string;

  /** Place in the offered list: the packages stand in the manual's order. */
  @Column("integer")
  position!: number;

  @Field(() => Money, { description: "Monthly fee with VAT." })
  @Column("bigint")
  monthlyFee!: number;

  @Field(() => Money, { description: "One-off fee with VAT when it is connected." })
  @Column("bigint")
  connectionFee!: number;

  @Field(() => Int, {
    nullable: true,
    description: "For internet packages: megabytes (10^6 bytes) included each month.",
  })
  @Column("integer", { nullable: true })
  includedMegabytes!: number | null;
}

/** A page of services of the catalogue. */
export const ServiceSpecificationConnection = connectionOf(ServiceSpecification, "ServiceSpecification");

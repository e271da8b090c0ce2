import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { Money } from "../../../platform/graphql/money";
import { connectionOf } from "../../../platform/graphql/connection";
import { Node } from "../../../platform/graphql/node";
import { DateTime } from "../../../platform/graphql/scalars";

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

/** States of a connected service (TMF637). */
export enum ServiceState {
  CREATED = "created",
  PENDING_ACTIVE = "pendingActive",
  ACTIVE = "active",
  SUSPENDED = "suspended",
  PENDING_TERMINATE = "pendingTerminate",
  TERMINATED = "terminated",
  ABORTED = "aborted",
}
registerEnumType(ServiceState, {
  name: "ServiceState",
  description: "State of a connected service (TMF637).",
  valuesConfig: {
    CREATED: { description: "Ordered." },
    PENDING_ACTIVE: { description: "Being connected." },
    ACTIVE: { description: "Works." },
    SUSPENDED: { description: "Connected, but resting." },
    PENDING_TERMINATE: { description: "Being disconnected." },
    TERMINATED: { description: "Disconnected; kept for its history." },
    ABORTED: { description: "Never came to work." },
  },
});

/** States in which a subscriber has the service, working or not; in the others it is history. */
export const CONNECTED_STATES: readonly ServiceState[] = [
  ServiceState.CREATED,
  ServiceState.PENDING_ACTIVE,
  ServiceState.ACTIVE,
  ServiceState.SUSPENDED,
  ServiceState.PENDING_TERMINATE,
];

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

/** A service that a subscriber has or had (TMF637 product). */
@ObjectType({ implements: Node, description: "A service that a subscriber has or had (TMF637)." })
@Entity("service")
@OwnedBy({ client: "client_id", subscriber: "subscriber_id" })
@Index("service_subscriber", ["subscriberId", "state", "specificationId"])
export class Service extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  subscriberId!: string;

  @Column("varchar")
  specificationId!: string;

  /** Filled in from the catalogue wherever services are read for an answer. */
  @Field(() => ServiceSpecification, { description: "What service of the catalogue it is." })
  specification!: ServiceSpecification;

  @Field(() => ServiceState, { description: "Whether it works." })
  @Column("varchar")
  state!: ServiceState;

  @Field(() => DateTime, { nullable: true, description: "Since when it has worked." })
  @Column("bigint", { nullable: true })
  activeSince!: number | null;

  @Field(() => DateTime, { nullable: true, description: "When it was disconnected." })
  @Column("bigint", { nullable: true })
  terminatedAt!: number | null;
}

/** A page of services. */
export const ServiceConnection = connectionOf(Service, "Service");

/** A page of services of the catalogue. */
export const ServiceSpecificationConnection = connectionOf(ServiceSpecification, "ServiceSpecification");

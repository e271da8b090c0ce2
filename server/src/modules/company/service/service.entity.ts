import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { connectionOf } from "../../../platform/graphql/connection";
import { Node } from "../../../platform/graphql/node";
import { DateTime } from "../../../platform/graphql/scalars";
import { ServiceSpecification } from "../../catalogue/service-specification/service-specification.entity";

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

import { Field, ID, InputType } from "type-graphql";
import { ReturningSubscriberInput } from "../../../orders/change-options";
import { unlessRefused } from "../../company/subscriber/subscriber-change.policy";
import { defineSubscriberChange } from "../../company/subscriber/subscriber-target.store";
import { servicesSlice } from "./services.slice";
import {
  allMoved,
  checkConnectService,
  checkDisconnectService,
  priceOfServices,
  tidyChoice,
} from "./service-change.policy";
import { subscriberServiceText } from "./subscriber-service.texts";

@InputType({
  description: "A service is to be connected for one subscriber, with what it needs if that is named.",
})
class ConnectServiceInput extends ReturningSubscriberInput {
  @Field(() => ID, { description: "The service, one of `serviceOptions`." })
  serviceSpecificationId!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description:
      "Further services to be connected by the same order, at most 10: what the service needs (`ServiceOption.missing`). Nothing is connected that is not named.",
  })
  alsoSpecificationIds?: string[];
}

@InputType({
  description: "A service is to be disconnected for one subscriber, with what needs it if that is named.",
})
class DisconnectServiceInput extends ReturningSubscriberInput {
  @Field(() => ID, { description: "The service, one that is connected." })
  serviceSpecificationId!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description:
      "Further services to be disconnected by the same order, at most 10: what works only beside the service (`ServiceOption.dependants`). Nothing is disconnected that is not named.",
  })
  alsoSpecificationIds?: string[];
}

/** Connects a service that the tariff plan provides. */
export const connectService = defineSubscriberChange({
  kind: "connectService",
  description:
    "Connects a service that the subscriber's tariff plan provides. Mobile internet, its packages, voicemail and the pause have changes of their own.",
  errors: [
    "SERVICE_ALREADY_CONNECTED",
    "SERVICE_NOT_PROVIDED",
    "SERVICE_NEEDS_OTHER",
    "SERVICE_EXCLUDED",
    "SERVICE_HAS_OWN_PAGE",
  ],
  unchangedBy: ["SERVICE_ALREADY_CONNECTED"],
  title: subscriberServiceText("title.connectService"),
  may: "service.order",
  isOpenToSubscribers: true,
  slice: servicesSlice,
  inputType: ConnectServiceInput,
  own: ({ subscriberId, ...choice }) => ({ subscriberId, ...tidyChoice(choice) }),
  check: ({ target, ground }, input) => unlessRefused(target, () => checkConnectService(ground, input)),
  price: ({ ground }, input) => priceOfServices(ground, input, true),
  apply: (_, input) => allMoved(input, true),
  inverse: (_, target, { input }) => ({
    kind: "disconnectService",
    input: { subscriberId: target.id, ...tidyChoice(input) },
  }),
});

/** Disconnects a service. */
export const disconnectService = defineSubscriberChange({
  kind: "disconnectService",
  description:
    "Disconnects a service. Mobile internet, its packages, voicemail and the pause have changes of their own.",
  errors: ["SERVICE_NOT_CONNECTED", "SERVICE_NEEDED_BY_OTHER", "SERVICE_HAS_OWN_PAGE"],
  unchangedBy: ["SERVICE_NOT_CONNECTED"],
  title: subscriberServiceText("title.disconnectService"),
  may: "service.order",
  isOpenToSubscribers: true,
  slice: servicesSlice,
  inputType: DisconnectServiceInput,
  own: ({ subscriberId, ...choice }) => ({ subscriberId, ...tidyChoice(choice) }),
  check: ({ target, ground }, input) => unlessRefused(target, () => checkDisconnectService(ground, input)),
  price: ({ ground }, input) => priceOfServices(ground, input, false),
  apply: (_, input) => allMoved(input, false),
  inverse: (_, target, { input }) => ({
    kind: "connectService",
    input: { subscriberId: target.id, ...tidyChoice(input) },
  }),
});

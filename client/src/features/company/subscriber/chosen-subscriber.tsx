import { graphql } from "../../../generated";
import type { ChosenSubscriberQuery as ChosenSubscriberResult } from "../../../generated/graphql";
import { formatNumber } from "../../../lib/format/phone-number";
import classes from "./chosen-subscriber.module.css";

/** The number that the subscriber's menu is about; its company only for those who may know it. */
export const ChosenSubscriberQuery = graphql(`
  query ChosenSubscriber($subscriberId: ID!, $withClient: Boolean!) {
    subscriber(id: $subscriberId) {
      id
      number
      name
      client @include(if: $withClient) {
        id
        name
      }
    }
  }
`);

interface ChosenSubscriberProps {
  subscriber: NonNullable<ChosenSubscriberResult["subscriber"]>;
}

/** The chosen number in the top bar: always in sight while something is done to it. */
export function ChosenSubscriber({ subscriber }: ChosenSubscriberProps) {
  return (
    <div className={classes["chosen"]}>
      <strong>{formatNumber(subscriber.number)}</strong>
      <span className={classes["name"]}>{subscriber.name}</span>
    </div>
  );
}

import { graphql, type AnswerTo } from "./graphql";
import { buildSubscriber } from "./builders";
import { withTestApp, type TestApp, type TestAppOptions } from "./test-app";
import { administratorOf, type TestViewer } from "./test-viewer";
import type { Subscriber } from "../modules/company/subscriber/subscriber.entity";

/** A page of call details, and how many there are in all. */
export const USAGE_LIST = graphql(`
  query UsageSceneUsageList($id: ID!, $filter: UsageFilter, $sort: UsageSort, $first: Int!, $after: String) {
    usageRecords(subscriberId: $id, filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes {
        id kind direction otherParty startedAt offsetMinutes quantity countedQuantity unit zone roamingCountry
        cost { amount } vatRate included state
      }
    }
  }
`);

/** Figures over call details. */
export const USAGE_SUMMARY = graphql(`
  query UsageSceneUsageSummary($id: ID!, $filter: UsageFilter) {
    usageSummary(subscriberId: $id, filter: $filter) {
      asOf availableFrom from through granularity
      totals { count cost { amount } voiceSeconds smsMessages mmsMessages dataBytes
        countedVoiceSeconds countedSmsMessages countedMmsMessages countedDataBytes }
      histogram { date hour count cost { amount } } kinds { kind count } directions { direction count }
      zones { zone count } otherParties(first: 2) { otherParty count cost { amount } }
    }
  }
`);

/** What USAGE_LIST answers. */
export type UsageList = AnswerTo<typeof USAGE_LIST>;

/** A subscriber with an administrator who asks. */
export function withUsageLine(
  work: (scene: { test: TestApp; line: Subscriber; as: TestViewer }) => Promise<void>,
  options: TestAppOptions = {},
): Promise<void> {
  return withTestApp(async (test) => {
    const line = await buildSubscriber(test.database);
    await work({ test, line, as: administratorOf(line.clientId) });
  }, options);
}

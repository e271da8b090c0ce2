import { useMutation } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useDocumentVisibility } from "@mantine/hooks";
import { useEffect } from "react";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { graphql, readFragment } from "../../../generated";
import { useLiveQuery } from "../../../lib/apollo/use-live-query";
import { AppealDetails } from "./appeal-details";
import { UnreadAppealsQuery } from "./unread-appeals-query";

const AppealQuery = graphql(`
  query Appeal($id: ID!) {
    appeal(id: $id) {
      ...AppealDetails
    }
  }
`);

const EarlierMessagesQuery = graphql(`
  query EarlierMessages($id: ID!, $after: String!) {
    appeal(id: $id) {
      id
      messages(first: 50, after: $after) {
        edges {
          cursor
          node {
            ...AppealEntry
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const AppealUpdatedSubscription = graphql(`
  subscription AppealUpdated($id: ID!) {
    appealUpdated(id: $id) {
      ...AppealDetails
    }
  }
`);

const MarkAppealReadMutation = graphql(`
  mutation MarkAppealRead($input: MarkAppealReadInput!, $idempotencyKey: String!) {
    markAppealRead(input: $input, idempotencyKey: $idempotencyKey) {
      appeal {
        id
        isUnread
      }
    }
  }
`);

/** An appeal as it is now: an answer appears by itself, and is read once it was on the screen. */
export function useLiveAppeal(id: string) {
  const { t } = useLingui();
  const variables = { id };
  const { data, error, refetch, fetchMore } = useLiveQuery(AppealQuery, AppealUpdatedSubscription, {
    variables,
    poll: { withoutLive: 5_000, besideLive: 60_000 },
  });
  const appeal = readFragment(AppealDetails, data?.appeal);
  useMarkRead(id, appeal?.isUnread ? appeal.version : null);

  useShowAsQuery({ title: t`Обращение`, document: AppealQuery, variables });
  useShowAsQuery({ title: t`Обращение вживую`, document: AppealUpdatedSubscription, variables });
  useShowAsQuery(
    appeal
      ? {
          title: t`Отметить обращение прочитанным`,
          document: MarkAppealReadMutation,
          variables: { input: { appealId: id, version: appeal.version } },
        }
      : null,
  );
  const readEarlier = (after: string) => fetchMore({ query: EarlierMessagesQuery, variables: { id, after } });
  return { appeal, isMissing: data?.appeal === null, error, refetch, readEarlier };
}

/** Tells the API how far was read, once somebody can see it. */
function useMarkRead(appealId: string, version: number | null): void {
  const visibility = useDocumentVisibility();
  const [markRead] = useMutation(MarkAppealReadMutation, { refetchQueries: [UnreadAppealsQuery] });
  useEffect(() => {
    if (version === null || visibility !== "visible") return;
    // The same reading has the same key, however often it is told. When it fails, the mark stays, and nothing else.
    const variables = { input: { appealId, version }, idempotencyKey: `read-${appealId}-${String(version)}` };
    markRead({ variables }).catch(() => undefined);
  }, [appealId, version, visibility, markRead]);
}

import { useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { Page } from "../../components/page/page";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Pending } from "../../components/states";
import { PauseDetails } from "../../features/line/pause/pause-details";
import { PauseForm } from "../../features/line/pause/pause-form";
import { NotPausable, Paused, PauseHistory } from "../../features/line/pause/pause-state";
import { PlannedPauses } from "../../features/line/pause/planned-pauses";
import { graphql, readFragment } from "../../generated";
import { paths } from "../../lib/paths";
import { useSubscriberId } from "../../lib/use-address";
import { useUrlState } from "../../lib/url-state";
import { PauseCheck } from "./pause-check";

const PausePageQuery = graphql(`
  query PausePage($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      ...PauseDetails
    }
    orders(
      first: 10
      filter: { subscriberId: $subscriberId, kinds: [PAUSE_SUBSCRIBER], states: [PENDING, HELD] }
    ) {
      nodes {
        id
        ...PlannedPause
      }
    }
  }
`);

const names = ["act", "runAt", "revertAt", "window"] as const;

/** «Пауза»: the dates of a pause, or the way back from one; then the check and the order. */
export default function PausePage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const [url, change] = useUrlState(names);
  const variables = { subscriberId };
  const { data, error, refetch } = useQuery(PausePageQuery, { variables, fetchPolicy: "cache-and-network" });
  useShowAsQuery({ title: t`Пауза номера`, document: PausePageQuery, variables });
  const subscriber = readFragment(PauseDetails, data?.subscriber);
  const menuPath = paths.subscriber(subscriberId, "operations");

  const isPausing = url.act === "pause" && url.revertAt !== undefined;
  const isResuming = url.act === "resume";
  const isCheck = isPausing || isResuming;
  const pause = subscriber?.pause;
  const fee = subscriber?.pauseMonthlyFee;
  const canPause = subscriber?.state === "ACTIVE" && subscriber.viewerCanPauseSubscriber;

  return (
    <Page narrow focusKey={isCheck ? "check" : "dates"}>
      {!subscriber ? (
        <Pending error={error} retry={refetch} isMissing={data !== undefined} rows={6} height={40} />
      ) : isCheck ? (
        <PauseCheck
          subscriberId={subscriberId}
          act={isPausing ? "pause" : "resume"}
          url={url}
          change={change}
          onBack={() => change({ act: undefined }, false)}
        />
      ) : (
        <>
          <PlannedPauses subscriberId={subscriberId} orders={data?.orders.nodes ?? []} />
          {pause ? (
            <Paused
              subscriber={subscriber}
              pause={pause}
              menuPath={menuPath}
              onResume={() =>
                change({ act: "resume", runAt: undefined, revertAt: undefined, window: undefined }, false)
              }
            />
          ) : canPause && fee ? (
            <PauseForm
              fee={fee}
              given={{ runAt: url.runAt ?? null, revertAt: url.revertAt ?? null }}
              menuPath={menuPath}
              onNext={({ runAt, revertAt }) =>
                change({ act: "pause", runAt: runAt ?? undefined, revertAt }, false)
              }
            />
          ) : (
            <NotPausable subscriber={subscriber} />
          )}
          <PauseHistory subscriber={subscriber} />
        </>
      )}
    </Page>
  );
}

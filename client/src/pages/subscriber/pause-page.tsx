import { useLingui } from "@lingui/react/macro";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import { PauseDetails } from "../../features/line/pause/pause-details";
import { PauseForm } from "../../features/line/pause/pause-form";
import { NotPausable, Paused, PauseHistory } from "../../features/line/pause/pause-state";
import { PlannedPauses } from "../../features/line/pause/planned-pauses";
import { ChangeSoFar } from "../../features/order/change-so-far";
import { ChangeCheck } from "../../features/order/change-check";
import { noTerms, termsSearch } from "../../features/order/change-terms";
import { graphql, readFragment } from "../../generated";
import { formatInstant } from "../../lib/format/time";
import { oneOf } from "../../lib/page-search/parameter";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { paths } from "../../lib/paths";
import { useSubscriberId } from "../../lib/use-address";

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

const pageSearch = { act: oneOf("pause", "resume"), ...termsSearch };

/** «Пауза»: the dates of a pause, or the way back from one; then the check and the order. */
export default function PausePage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const { search, go } = usePageSearch(pageSearch);
  const { data, pending } = useShownQuery(PausePageQuery, {
    title: t`Пауза номера`,
    variables: { subscriberId },
    fetchPolicy: "cache-and-network",
  });
  const subscriber = readFragment(PauseDetails, data?.subscriber);
  const menuPath = paths.subscriber(subscriberId, "operations");

  const { act, runAt, revertAt } = search;
  const toDates = () => go({ act: undefined });
  const isCheck = act === "resume" || (act === "pause" && revertAt !== undefined);
  const pause = subscriber?.pause;
  const fee = subscriber?.pauseMonthlyFee;
  const canPause = subscriber?.state === "ACTIVE" && subscriber.viewerCanPauseSubscriber;

  return (
    <Page narrow focusKey={isCheck ? "check" : "dates"}>
      {!subscriber ? (
        <Pending {...pending} rows={3} shape="form" />
      ) : act === "resume" ? (
        <ChangeCheck
          subscriberId={subscriberId}
          change={{ resumeSubscriber: { subscriberId } }}
          act={t`Возобновить номер`}
          answers={[{ question: t`Что сделать`, answer: t`Возобновить`, onChange: toDates }]}
          onBack={toDates}
        />
      ) : act === "pause" && revertAt !== undefined ? (
        <ChangeCheck
          subscriberId={subscriberId}
          change={{ pauseSubscriber: { subscriberId, revertAt } }}
          act={t`Поставить номер на паузу`}
          step={{ number: 2, of: 2 }}
          answers={[
            {
              question: t`Поставить на паузу`,
              answer: runAt ? formatInstant(runAt) : t`Сразу`,
              onChange: toDates,
            },
            { question: t`Возобновить`, answer: formatInstant(revertAt), onChange: toDates },
          ]}
          canRevert
          asksTime={false}
          onBack={toDates}
        />
      ) : (
        <>
          <PlannedPauses subscriberId={subscriberId} orders={data?.orders.nodes ?? []} />
          {pause ? (
            <Paused
              subscriber={subscriber}
              pause={pause}
              menuPath={menuPath}
              onResume={() => go({ act: "resume", ...noTerms })}
            />
          ) : canPause && fee ? (
            <PauseForm
              subscriberId={subscriberId}
              fee={fee}
              given={{ runAt: runAt ?? null, revertAt: revertAt ?? null }}
              menuPath={menuPath}
              beside={ChangeSoFar}
              onNext={(dates) =>
                go({ act: "pause", runAt: dates.runAt ?? undefined, revertAt: dates.revertAt })
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

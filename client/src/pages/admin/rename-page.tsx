import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useCallback, useState } from "react";
import { Page } from "../../components/page/page";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Pending } from "../../components/states";
import { RenameForm } from "../../features/line/rename/rename-form";
import { RenameWindow } from "../../features/line/rename/rename-window";
import { FilterBar } from "../../features/company/subscriber/filter-bar";
import { NumberSearch } from "../../features/company/subscriber/number-search";
import { noFilter, subscriberFilterNames } from "../../features/company/subscriber/subscriber-filter";
import { SubscriberList } from "../../features/company/subscriber/subscriber-list";
import { graphql } from "../../generated";
import { paths } from "../../lib/paths";
import { useUrlState } from "../../lib/url-state";
import { RenameCheck } from "./rename-check";
import { useClientId } from "../../lib/use-address";

const RenamePageQuery = graphql(`
  query RenamePage($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      ...RenameForm
    }
  }
`);

const names = [...subscriberFilterNames, "subscriber", "step", "runAt", "window"] as const;

/** «Переименование абонента»: find one, type the new name, check, order. */
export default function RenamePage() {
  const clientId = useClientId();
  const [url, change] = useUrlState(names);
  const showAll = useCallback(() => change(noFilter), [change]);
  const path = paths.client(clientId, "rename");

  if (url.subscriber) {
    return <RenameOne key={url.subscriber} subscriberId={url.subscriber} url={url} change={change} />;
  }
  return (
    <Page>
      <RenameWindow />
      <NumberSearch
        value={url.search ?? ""}
        onSearch={(search) => change({ search: search || undefined })}
        onShowAll={showAll}
      />
      <FilterBar clientId={clientId} url={url} onChange={change} />
      <SubscriberList
        clientId={clientId}
        url={url}
        onChange={change}
        onShowAll={showAll}
        pathOf={() => path}
        searchOf={(subscriber) => ({ subscriber })}
      />
    </Page>
  );
}

type Change = (
  change: Partial<Record<(typeof names)[number], string | undefined>>,
  replace?: boolean,
) => void;

interface RenameOneProps {
  subscriberId: string;
  url: Partial<Record<(typeof names)[number], string>>;
  change: Change;
}

/** The chosen one. The typed name stays out of the address: it is personal data. */
function RenameOne({ subscriberId, url, change }: RenameOneProps) {
  const { t } = useLingui();
  const [name, setName] = useState<string | null>(null);
  const variables = { subscriberId };
  const { data, error, refetch } = useQuery(RenamePageQuery, { variables });
  useShowAsQuery({ title: t`Имя абонента`, document: RenamePageQuery, variables });
  const subscriber = data?.subscriber;
  const isCheck = url.step === "check" && name !== null;

  return (
    <Page narrow focusKey={isCheck ? "check" : "name"}>
      {!subscriber ? (
        <Pending error={error} retry={refetch} isMissing={data !== undefined} rows={6} />
      ) : isCheck ? (
        <RenameCheck subscriberId={subscriberId} name={name} url={url} change={change} />
      ) : (
        <>
          <RenameWindow />
          <RenameForm
            subscriber={subscriber}
            typed={name}
            onNext={(typed) => {
              setName(typed);
              change({ step: "check" }, false);
            }}
            back={
              <Button
                variant="default"
                onClick={() => change({ subscriber: undefined, step: undefined }, false)}
              >
                <Trans>Выбрать другого</Trans>
              </Button>
            }
          />
        </>
      )}
    </Page>
  );
}

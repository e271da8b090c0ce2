import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Page } from "../../components/page/page";
import { ButtonLink } from "../../components/links";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import { subscriberSearch } from "../../features/company/subscriber/subscriber-filter";
import { SubscriberList } from "../../features/company/subscriber/subscriber-list";
import { NameHistory } from "../../features/line/rename/name-history";
import { RenameForm, renameIn } from "../../features/line/rename/rename-form";
import { RenameWindow } from "../../features/line/rename/rename-window";
import { ChangeCheck } from "../../features/order/change-check";
import { noTerms, termsSearch } from "../../features/order/change-terms";
import { useMay } from "../../features/people/viewer/current-access";
import { graphql } from "../../generated";
import { oneOf, text } from "../../lib/page-search/parameter";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { paths } from "../../lib/paths";
import { useClientId } from "../../lib/use-address";
import { useKept } from "../../lib/use-kept";

const RenamePageQuery = graphql(`
  query RenamePage($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      ...RenameForm
      ...NameHistory
    }
  }
`);

const listSearch = { ...subscriberSearch, subscriber: text };
const renameSearch = { subscriber: text, step: oneOf("check"), ...termsSearch };

/** «Переименование абонента»: find one, type the new name, check, order. */
export default function RenamePage() {
  const clientId = useClientId();
  const { search, change } = usePageSearch(listSearch);
  const path = paths.client(clientId, "rename");

  const mayPlan = useMay("bulkChange.plan");
  if (search.subscriber) return <RenameOne key={search.subscriber} subscriberId={search.subscriber} />;
  return (
    <Page
      actions={
        mayPlan ? (
          <ButtonLink variant="default" to={paths.client(clientId, "bulk")} search={{ who: "names" }}>
            <Trans>Переименовать по списку</Trans>
          </ButtonLink>
        ) : undefined
      }
    >
      <RenameWindow />
      <SubscriberList
        clientId={clientId}
        search={search}
        onChange={change}
        pathOf={() => path}
        searchOf={(subscriber) => ({ subscriber })}
      />
    </Page>
  );
}

/** The chosen one. The typed name stays out of the address: it is personal data. */
function RenameOne({ subscriberId }: { subscriberId: string }) {
  const { t } = useLingui();
  const { search, go } = usePageSearch(renameSearch);
  const [typed, keep] = useKept(`rename:${subscriberId}`, renameIn);
  const { data, pending } = useShownQuery(RenamePageQuery, {
    title: t`Имя абонента`,
    variables: { subscriberId },
    // What an order has changed meanwhile belongs to the history.
    fetchPolicy: "cache-and-network",
  });
  const subscriber = data?.subscriber;
  const isCheck = search.step === "check" && typed !== null;
  const toForm = () => go({ step: undefined });
  const toList = () => {
    keep(null);
    go({ subscriber: undefined, step: undefined, ...noTerms });
  };

  return (
    <Page narrow focusKey={isCheck ? "check" : "name"}>
      {!subscriber ? (
        <Pending {...pending} rows={3} shape="form" />
      ) : isCheck ? (
        <ChangeCheck
          subscriberId={subscriberId}
          change={{ renameSubscriber: { subscriberId, ...typed } }}
          act={t`Переименовать абонента`}
          answers={[
            { question: t`Новое имя`, answer: typed.name, onChange: toForm },
            {
              question: t`Кто теперь пользуется номером`,
              answer: typed.hasNewUser ? t`Другой человек` : t`Тот же: имя исправлено`,
              onChange: toForm,
            },
          ]}
          onBack={toForm}
          onOrdered={() => keep(null)}
        />
      ) : (
        <>
          <RenameWindow />
          <RenameForm
            subscriber={subscriber}
            typed={typed}
            onNext={(answer) => {
              keep(answer);
              go({ step: "check" });
            }}
            back={
              <Button variant="default" onClick={toList}>
                <Trans>Выбрать другого</Trans>
              </Button>
            }
          />
          <NameHistory subscriber={subscriber} />
        </>
      )}
    </Page>
  );
}

import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { Page } from "../../components/page/page";
import { Section } from "../../components/section";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Empty, Failure, Loading } from "../../components/states";
import { Refusal } from "../../components/user-errors";
import { BackButton, MenuButton } from "../../components/wizard/step-buttons";
import { RequestNumberChange } from "../../features/care/appeal/request-number-change";
import { LostHold } from "../../features/line/number-change/lost-hold";
import { NumberChange } from "../../features/line/number-change/number-change";
import { useHeldNumbers } from "../../features/line/number-change/use-held-numbers";
import { paths } from "../../lib/paths";
import { useUrlState } from "../../lib/url-state";
import { useSubscriberId } from "../../lib/use-address";
import { NumberChangeCheck } from "./number-change-check";
import { NumberChangeChoice } from "./number-change-choice";

const names = ["step", "mask", "category", "number", "runAt", "window"] as const;

/** A new number is chosen and held, then checked and ordered. */
export default function NumberChangePage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const [url, change] = useUrlState(names);
  const variables = { subscriberId };
  const { data, error, refetch } = useQuery(NumberChange, { variables, fetchPolicy: "cache-and-network" });
  useShowAsQuery({ title: t`Номер и категории номеров`, document: NumberChange, variables });
  const holding = useHeldNumbers(subscriberId);
  const menuPath = paths.subscriber(subscriberId, "operations");
  const subscriber = data?.subscriber;
  const failure = error ?? holding.error;

  const chosen = url.number ?? null;
  const hold = holding.held?.find(({ number }) => number === chosen);
  const isCheck = url.step === "check" && chosen !== null;
  const step = isCheck ? "check" : "choice";
  // What the address names is not held any more; a change to it that is done has no need of that.
  const isLost = chosen !== null && holding.held !== null && !hold && subscriber?.number !== chosen;
  const toChoice = () => change({ step: undefined }, false);

  if (failure && (!subscriber || holding.held === null)) {
    const retry = () => Promise.all([refetch(), holding.refetch()]);
    return (
      <Page narrow>
        <Failure error={failure} retry={retry} />
      </Page>
    );
  }
  if (!subscriber || holding.held === null) {
    return (
      <Page narrow>
        <Loading rows={8} height={40} />
      </Page>
    );
  }
  const toRequest = () => change({ step: "request" }, false);
  if (url.step === "request") {
    return (
      <Page narrow focusKey="request">
        <Section title={<Trans>Заявка на смену номера</Trans>}>
          <RequestNumberChange subscriberId={subscriberId} />
        </Section>
        <Group>
          <BackButton onClick={toChoice} />
        </Group>
      </Page>
    );
  }
  if (!subscriber.viewerCanChangeNumber) {
    return (
      <Page narrow>
        <Empty
          icon={IconLock}
          title={<Trans>Номер меняет администратор компании</Trans>}
          actions={
            <>
              <Button onClick={toRequest}>
                <Trans>Оставить заявку на смену номера</Trans>
              </Button>
              <MenuButton to={menuPath} />
            </>
          }
        >
          <Trans>
            Ваша компания не разрешила абонентам менять номер самим. Попросите администратора или оставьте
            заявку специалистам.
          </Trans>
        </Empty>
      </Page>
    );
  }
  const lost = isLost ? (
    <LostHold
      number={chosen}
      isBusy={holding.busyWith === "hold"}
      onHold={() => void holding.hold(chosen)}
      onOther={() => change({ number: undefined, step: undefined })}
    />
  ) : null;
  return (
    <Page narrow focusKey={step}>
      <Refusal errors={holding.errors} />
      {isCheck && hold ? (
        <NumberChangeCheck
          subscriberId={subscriberId}
          held={hold}
          onEnd={() => void holding.refetch()}
          onBack={toChoice}
          terms={url}
          onTerms={change}
        />
      ) : isCheck && lost ? (
        lost
      ) : (
        <NumberChangeChoice
          subscriber={subscriber}
          categories={data.numberCategories}
          holding={holding}
          url={url}
          change={change}
          notice={lost}
          menuPath={menuPath}
          onRequest={toRequest}
        />
      )}
    </Page>
  );
}

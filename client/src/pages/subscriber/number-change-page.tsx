import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { Page } from "../../components/page/page";
import { Section } from "../../components/section";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Empty, Failure } from "../../components/states";
import { Waiting } from "../../components/waiting";
import { Refusal } from "../../components/user-errors";
import { whyNot } from "../../components/why-not";
import { BackButton, MenuButton } from "../../components/wizard/step-buttons";
import { RequestNumberChange } from "../../features/care/appeal/request-number-change";
import { HoldClock } from "../../features/line/number-change/hold-clock";
import { LostHold } from "../../features/line/number-change/lost-hold";
import { NumberChange, numberFilterSearch } from "../../features/line/number-change/number-change";
import { useHeldNumbers, type HeldNumber } from "../../features/line/number-change/use-held-numbers";
import { ChangeCheck } from "../../features/order/change-check";
import { formatNumber } from "../../lib/format/phone-number";
import { oneOf } from "../../lib/page-search/parameter";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { useMay } from "../../features/people/viewer/current-access";
import { paths } from "../../lib/paths";
import { useSubscriberId } from "../../lib/use-address";
import { NumberChangeChoice } from "./number-change-choice";

const pageSearch = { step: oneOf("check", "request"), ...numberFilterSearch };

/** A new number is chosen and held, then checked and ordered. */
export default function NumberChangePage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const { search, change, go } = usePageSearch(pageSearch);
  const { data, error, refetch } = useShownQuery(NumberChange, {
    title: t`Номер и категории номеров`,
    variables: { subscriberId },
    fetchPolicy: "cache-and-network",
  });
  const holding = useHeldNumbers(subscriberId);
  const mayRequest = useMay("numberRequest.create");
  const menuPath = paths.subscriber(subscriberId, "operations");
  const subscriber = data?.subscriber;
  const failure = error ?? holding.error;

  const chosen = search.number ?? null;
  const hold = holding.held?.find(({ number }) => number === chosen);
  const isCheck = search.step === "check" && chosen !== null;
  const step = isCheck ? "check" : "choice";
  // What the address names is not held any more; a change to it that is done has no need of that.
  const isLost = chosen !== null && holding.held !== null && !hold && subscriber?.number !== chosen;
  const toChoice = () => go({ step: undefined });

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
        <Waiting rows={8} shape="rows" />
      </Page>
    );
  }
  const toRequest = () => go({ step: "request" });
  if (search.step === "request") {
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
  const why = whyNot(subscriber, "CHANGE_NUMBER");
  if (why) {
    return (
      <Page narrow>
        <Empty
          icon={IconLock}
          title={<Trans>Сменить номер вы не можете</Trans>}
          actions={
            <>
              {mayRequest ? (
                <Button onClick={toRequest}>
                  <Trans>Оставить заявку на смену номера</Trans>
                </Button>
              ) : null}
              <MenuButton to={menuPath} />
            </>
          }
        >
          {why.message} {mayRequest ? <Trans>Можно оставить заявку специалистам оператора.</Trans> : null}
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
        <Check
          subscriberId={subscriberId}
          held={hold}
          onEnd={() => void holding.refetch()}
          onBack={toChoice}
        />
      ) : isCheck && lost ? (
        lost
      ) : (
        <NumberChangeChoice
          subscriber={subscriber}
          categories={data.numberCategories}
          holding={holding}
          search={search}
          onChange={change}
          onNext={(number) => go({ number, step: "check" })}
          notice={lost}
          menuPath={menuPath}
          onRequest={toRequest}
        />
      )}
    </Page>
  );
}

interface CheckProps {
  subscriberId: string;
  held: HeldNumber;
  /** The hold has run out. */
  onEnd: () => void;
  onBack: () => void;
}

/** Beside the answer: how long the number is held still. */
function Check({ subscriberId, held, onEnd, onBack }: CheckProps) {
  const { t } = useLingui();
  const shown = formatNumber(held.number);
  return (
    <ChangeCheck
      subscriberId={subscriberId}
      change={{ changeNumber: { subscriberId, number: held.number } }}
      act={t`Сменить номер на ${shown}`}
      step={{ number: 2, of: 2 }}
      answers={[
        {
          question: t`Новый номер`,
          answer: `${shown}, ${held.categoryName.toLowerCase()}`,
          onChange: onBack,
        },
      ]}
      note={
        <Group gap="xs">
          <Text c="dimmed">
            <Trans>Держим номер для вас ещё</Trans>
          </Text>
          <HoldClock held={held} onEnd={onEnd} />
        </Group>
      }
      onBack={onBack}
    />
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Field, FieldList } from "../../../components/field-list";
import { Figure, Figures } from "../../../components/figure";
import { TextLink } from "../../../components/links";
import { Money } from "../../../components/money";
import { Section } from "../../../components/section";
import type { SubscriberInformationFragment } from "../../../generated/graphql";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatCount } from "../../../lib/format/number";
import { formatNumber } from "../../../lib/format/phone-number";
import { formatDate, formatInstant } from "../../../lib/format/time";
import { paths } from "../../../lib/paths";
import { SubscriberStateMark } from "./subscriber-state-mark";
import { useSubscriberWords } from "./subscriber-words";

const SubscriberInformationDocument = graphql(`
  fragment SubscriberInformation on Subscriber {
    id
    number
    name
    state
    suspensionReason
    pause {
      id
      startedAt
      resumesAt
    }
    activatedOn
    balance {
      amount
      currency
    }
    account {
      id
      number
      name
    }
    tariffPlan {
      id
      name
      monthlyFee {
        amount
        currency
      }
      includedMinutes
      includedMessages
      includedMegabytes
    }
    sim {
      iccid
      state
    }
    closedUserGroups {
      name
      index
    }
  }
`);

/** The number as the operator knows it: the manual's «Персональная информация» of the subscriber. */
export function SubscriberInformation({
  subscriber,
  children,
}: {
  subscriber: FragmentType<typeof SubscriberInformationDocument>;
  /** Between the figures and the rest: what is left of the month. */
  children: ReactNode;
}) {
  const { t } = useLingui();
  const words = useSubscriberWords();
  const known = readFragment(SubscriberInformationDocument, subscriber);
  const { tariffPlan, account, sim, closedUserGroups } = known;
  const minutes = formatCount(tariffPlan.includedMinutes);
  const messages = formatCount(tariffPlan.includedMessages);
  const megabytes = formatCount(tariffPlan.includedMegabytes);
  return (
    <>
      <Figures>
        <Figure label={<Trans>Баланс</Trans>} note={<Trans>Начислено и ещё не выставлено в счёт</Trans>}>
          <Money value={known.balance} inKopecks />
        </Figure>
        <Figure label={<Trans>Статус</Trans>} note={<StateNote known={known} />}>
          <SubscriberStateMark state={known.state} />
        </Figure>
        <Figure
          label={<Trans>Тарифный план</Trans>}
          note={
            <Trans>
              <Money value={tariffPlan.monthlyFee} /> в месяц: {minutes} мин, {messages} SMS, {megabytes} МБ
            </Trans>
          }
        >
          {tariffPlan.name}
        </Figure>
      </Figures>
      {children}
      <Section title={<Trans>Абонент</Trans>}>
        <FieldList columns={2}>
          <Field label={<Trans>Номер телефона</Trans>}>{formatNumber(known.number)}</Field>
          <Field label={<Trans>Имя</Trans>}>{known.name}</Field>
          {account ? (
            <Field label={<Trans>Лицевой счёт</Trans>}>
              {account.number} — {account.name}
            </Field>
          ) : null}
          <Field label={<Trans>SIM-карта</Trans>}>
            {sim ? t`${sim.iccid}, ${words.sim[sim.state]}` : <Trans>нет</Trans>}
          </Field>
          <Field label={<Trans>Закрытая абонентская группа</Trans>}>
            {closedUserGroups.length > 0 ? (
              closedUserGroups.map(({ name, index }) => (
                <div key={index}>
                  <Trans>
                    {name} (индекс {index})
                  </Trans>
                </div>
              ))
            ) : (
              <Trans>не включён</Trans>
            )}
          </Field>
        </FieldList>
      </Section>
    </>
  );
}

/** Since when the number is served, or why it is not and until when. */
function StateNote({ known }: { known: SubscriberInformationFragment }) {
  const { id, suspensionReason, pause, activatedOn } = known;
  if (pause) {
    return (
      <Trans>
        <TextLink underline="always" to={paths.subscriber(id, "operations/pause")}>
          На паузе
        </TextLink>{" "}
        с {formatInstant(pause.startedAt)} до {formatInstant(pause.resumesAt)}
      </Trans>
    );
  }
  if (suspensionReason === "DEBT") return <Trans>За долг: оператор возобновит после оплаты счетов</Trans>;
  if (suspensionReason === "OPERATOR") return <Trans>Оператором: обратитесь к его специалистам</Trans>;
  return <Trans>Подключён {formatDate(activatedOn)}</Trans>;
}

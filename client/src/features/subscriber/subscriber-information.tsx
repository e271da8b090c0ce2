import { Trans, useLingui } from "@lingui/react/macro";
import { Field, FieldList } from "../../components/field-list";
import { Figure, Figures } from "../../components/figure";
import { Money } from "../../components/money";
import { Section } from "../../components/section";
import { graphql, readFragment, type FragmentType } from "../../generated";
import { formatCount } from "../../lib/format/number";
import { formatNumber } from "../../lib/format/phone-number";
import { formatDate } from "../../lib/format/time";
import { SubscriberStateMark } from "./subscriber-state-mark";
import { useSubscriberWords } from "./subscriber-words";

const SubscriberInformationFragment = graphql(`
  fragment SubscriberInformation on Subscriber {
    id
    number
    name
    state
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
}: {
  subscriber: FragmentType<typeof SubscriberInformationFragment>;
}) {
  const { t } = useLingui();
  const words = useSubscriberWords();
  const known = readFragment(SubscriberInformationFragment, subscriber);
  const { tariffPlan, account, sim, closedUserGroups } = known;
  const minutes = formatCount(tariffPlan.includedMinutes);
  const messages = formatCount(tariffPlan.includedMessages);
  const megabytes = formatCount(tariffPlan.includedMegabytes);
  return (
    <>
      <Figures>
        <Figure label={<Trans>Баланс</Trans>} note={<Trans>Начислено и ещё не выставлено в счёт</Trans>}>
          <Money value={known.balance} />
        </Figure>
        <Figure label={<Trans>Статус</Trans>} note={<Trans>Подключён {formatDate(known.activatedOn)}</Trans>}>
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
      <Section title={<Trans>Абонент</Trans>}>
        <FieldList>
          <Field label={<Trans>Номер телефона</Trans>}>{formatNumber(known.number)}</Field>
          <Field label={<Trans>Имя</Trans>}>{known.name}</Field>
          {account ? (
            <Field label={<Trans>Лицевой счет</Trans>}>
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

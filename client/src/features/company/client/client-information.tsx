import { Trans, useLingui } from "@lingui/react/macro";
import { IconCircleCheck, IconCircleX, IconPlayerPause } from "@tabler/icons-react";
import { Field, FieldList } from "../../../components/field-list";
import { Figure, Figures } from "../../../components/figure";
import { Money } from "../../../components/money";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { StateMark } from "../../../components/state-mark";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatDate } from "../../../lib/format/time";
import { useClientWords } from "./client-words";

const ClientInformationFragment = graphql(`
  fragment ClientInformation on Client {
    id
    name
    unp
    okpo
    state
    contractNumber
    contractDate
    formOfPayment
    bankAccounts {
      iban
      bankName
      bic
    }
    balance {
      amount
      currency
    }
  }
`);

const stateIcons = { ACTIVE: IconCircleCheck, SUSPENDED: IconPlayerPause, CLOSED: IconCircleX };
const stateTones = { ACTIVE: "good", SUSPENDED: "warn", CLOSED: "bad" } as const;

/** Groups of four, as on a bank's paper. */
const grouped = (iban: string) => iban.replace(/(.{4})(?=.)/g, "$1 ");

/** The company as the operator knows it: the manual's «Персональная информация» of the administrator. */
export function ClientInformation({ client }: { client: FragmentType<typeof ClientInformationFragment> }) {
  const { t } = useLingui();
  const words = useClientWords();
  const known = readFragment(ClientInformationFragment, client);
  return (
    <>
      <Figures>
        <Figure
          large
          label={<Trans>Баланс</Trans>}
          note={<Trans>Оплачено за вычетом выставленных счетов</Trans>}
        >
          <Money value={known.balance} />
        </Figure>
        <Figure label={<Trans>Статус</Trans>}>
          <StateMark tone={stateTones[known.state]} icon={stateIcons[known.state]}>
            {words.state[known.state]}
          </StateMark>
        </Figure>
        <Figure label={<Trans>Форма оплаты</Trans>}>{words.formOfPayment[known.formOfPayment]}</Figure>
      </Figures>
      <Section title={<Trans>Клиент</Trans>}>
        <FieldList columns={2}>
          <Field label={<Trans>Название</Trans>}>{known.name}</Field>
          <Field label={<Trans>УНП/ОКПО</Trans>}>
            {known.okpo === null ? known.unp : `${known.unp} / ${known.okpo}`}
          </Field>
          <Field label={<Trans>Договор</Trans>}>
            <Trans>
              № {known.contractNumber} от {formatDate(known.contractDate)}
            </Trans>
          </Field>
        </FieldList>
      </Section>
      <Section title={<Trans>Расчётные счета</Trans>} flush>
        <PlainTable
          label={t`Расчётные счета`}
          head={[{ label: t`Счёт (IBAN)` }, { label: t`Банк` }, { label: t`БИК` }]}
          rows={known.bankAccounts.map(({ iban, bankName, bic }) => ({
            key: iban,
            cells: [grouped(iban), bankName, bic],
          }))}
        />
      </Section>
    </>
  );
}

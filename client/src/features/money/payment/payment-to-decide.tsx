import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { IconArrowLeft, IconArrowRight } from "@tabler/icons-react";
import { Field } from "../../../components/field-list";
import { ButtonLink, TextLink } from "../../../components/links";
import { Money } from "../../../components/money";
import { Notice } from "../../../components/notice";
import { Page } from "../../../components/page/page";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { useShownQuery } from "../../../components/show-as-query/use-shown-query";
import { Pending } from "../../../components/waiting";
import { graphql, readFragment } from "../../../generated";
import type { PaymentToDecideQuery } from "../../../generated/graphql";
import { formatDate } from "../../../lib/format/time";
import { writeSearch } from "../../../lib/page-search/page-search";
import { paths } from "../../../lib/paths";
import { withoutNulls } from "../../../lib/without-nulls";
import { DecidePayment } from "./decide-payment";
import { PaymentFactList, PaymentFacts } from "./payment-facts";
import { PaymentStateMark } from "./payment-state-mark";
import { staffPaymentSearch, type StaffPaymentSearch } from "./staff-payment-search";

const PaymentToDecideDocument = graphql(`
  query PaymentToDecide($id: ID!, $clientId: ID) {
    payment(id: $id) {
      id
      version
      reference
      paidOn
      state
      registeredByName
      viewerCanDecide
      amount {
        amount
        currency
      }
      client {
        id
        name
        unp
      }
      sameAs {
        id
      }
      like {
        id
        reference
        paidOn
        state
        registeredByName
        amount {
          amount
          currency
        }
      }
      ...PaymentFacts
    }
    registeredPayments(first: 2, clientId: $clientId) {
      nodes {
        id
      }
    }
  }
`);

type Payment = NonNullable<PaymentToDecideQuery["payment"]>;

interface PaymentToDecideProps {
  id: string;
  /** What the address of the list says from which one came. */
  search: StaffPaymentSearch;
}

/** One payment as the staff see it: what is known of it, those like it beside it, and the decision. */
export function PaymentToDecide({ id, search }: PaymentToDecideProps) {
  const { t } = useLingui();
  const { data, pending, refetch } = useShownQuery(PaymentToDecideDocument, {
    title: t`Платёж`,
    variables: { id, ...withoutNulls({ clientId: search.company ?? null }) },
    fetchPolicy: "cache-and-network",
  });
  const payment = data?.payment;
  const reference = payment?.reference ?? "";
  const next = data?.registeredPayments.nodes.find((other) => other.id !== id);
  return (
    <Page
      title={payment ? t`Платёж № ${reference}` : t`Платёж`}
      focusKey={id}
      actions={
        <>
          <ButtonLink
            to="."
            search={writeSearch(staffPaymentSearch, search)}
            variant="default"
            size="xs"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
          >
            <Trans>Все платежи</Trans>
          </ButtonLink>
          {next ? (
            <ButtonLink
              to="."
              search={writeSearch(staffPaymentSearch, { ...search, payment: next.id })}
              variant="default"
              size="xs"
              rightSection={<IconArrowRight size={16} aria-hidden />}
            >
              <Trans>Следующий из ждущих</Trans>
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {payment ? (
        <Stack gap="lg">
          <PaymentFactList payment={readFragment(PaymentFacts, payment)}>
            <Field label={t`Компания`}>
              <TextLink to={paths.staff("companies")} search={{ company: payment.client.id }}>
                {payment.client.name}
              </TextLink>
            </Field>
            <Field label={t`УНП/ОКПО`}>{payment.client.unp}</Field>
          </PaymentFactList>
          {payment.like.length > 0 ? <LikeOnes payment={payment} /> : null}
          {payment.viewerCanDecide ? (
            <Section title={<Trans>Решение</Trans>}>
              <DecidePayment payment={payment} refetch={refetch} />
            </Section>
          ) : null}
        </Stack>
      ) : (
        <Pending {...pending} rows={8} shape="rows" />
      )}
    </Page>
  );
}

/** This payment above those like it, column by column. */
function LikeOnes({ payment }: { payment: Payment }) {
  const { t } = useLingui();
  const rows = [payment, ...payment.like];
  return (
    <Section title={<Trans>Похожие платежи</Trans>}>
      <Stack gap="sm">
        {payment.viewerCanDecide ? (
          <Notice tone="warn">
            <Trans>
              На этот лицевой счёт уже есть платёж с теми же днём и суммой или с тем же номером поручения.
              Сверьте с выпиской банка, не одни ли это деньги.
            </Trans>
          </Notice>
        ) : null}
        <PlainTable
          label={t`Похожие платежи`}
          head={[
            { label: t`Платёж` },
            { label: t`Дата платежа` },
            { label: t`Номер поручения` },
            { label: t`Сумма`, numeric: true },
            { label: t`Состояние` },
            { label: t`Кто зарегистрировал` },
          ]}
          rows={rows.map(({ id, paidOn, reference, amount, state, registeredByName }) => ({
            key: id,
            cells: [
              id === payment.id ? <strong key="which">{t`Этот`}</strong> : t`Похожий`,
              formatDate(paidOn),
              reference,
              <Money key="amount" value={amount} />,
              <PaymentStateMark
                key="state"
                state={state}
                isSame={id === payment.id && payment.sameAs !== null}
              />,
              registeredByName ?? t`Оператор`,
            ],
          }))}
        />
      </Stack>
    </Section>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { IconCircleCheck, IconCircleX, IconHourglass, IconMailOff } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { useShownQuery } from "../../../components/show-as-query/use-shown-query";
import { StateMark } from "../../../components/state-mark";
import { graphql } from "../../../generated";
import type { InvoiceSendingsQuery } from "../../../generated/graphql";
import { formatInstant } from "../../../lib/format/time";

const SendingsDocument = graphql(`
  query InvoiceSendings($id: ID!) {
    invoice(id: $id) {
      id
      sendings(first: 50) {
        edges {
          node {
            id
            email
            formats
            orderedAt
            orderedByName
            state
            attempts
            dueAt
            settledAt
            reportedAt
            reason
          }
        }
      }
    }
  }
`);

type Sending = NonNullable<InvoiceSendingsQuery["invoice"]>["sendings"]["edges"][number]["node"];

/** How often it is looked what became of a sending that waits, milliseconds. */
const LOOK = 5_000;

/** The addresses to which an invoice was ordered, and what became of each; nothing where it was ordered to none. */
export function InvoiceSendings({ invoiceId }: { invoiceId: string }) {
  const { t } = useLingui();
  const isWaiting = useRef(false);
  const { data } = useShownQuery(SendingsDocument, {
    title: t`Отправки счёта на e-mail`,
    variables: { id: invoiceId },
    fetchPolicy: "cache-and-network",
    pollInterval: LOOK,
    skipPollAttempt: () => !isWaiting.current,
  });
  const sendings = data?.invoice?.sendings.edges.map(({ node }) => node) ?? [];
  const waits = sendings.some(({ state }) => state === "QUEUED");
  useEffect(() => {
    isWaiting.current = waits;
  }, [waits]);
  if (sendings.length === 0) return null;
  return (
    <Section title={<Trans>Отправка на e-mail</Trans>} flush>
      <PlainTable
        label={t`Отправка на e-mail`}
        head={[
          { label: t`Заказан` },
          { label: t`Кто` },
          { label: t`Адрес` },
          { label: t`Приложено` },
          { label: t`Состояние` },
        ]}
        rows={sendings.map((sending) => ({
          key: sending.id,
          cells: [
            formatInstant(sending.orderedAt),
            sending.orderedByName,
            sending.email,
            sending.formats.join(", "),
            <Outcome key="state" sending={sending} />,
          ],
        }))}
      />
    </Section>
  );
}

function Outcome({ sending }: { sending: Sending }) {
  const { state, attempts, dueAt, settledAt, reportedAt, reason } = sending;
  const settled = settledAt ? formatInstant(settledAt) : "";
  switch (state) {
    case "SENT":
      return (
        <StateMark tone="good" icon={IconCircleCheck}>
          <Trans>Отправлен {settled}</Trans>
        </StateMark>
      );
    case "RETURNED":
      return (
        <>
          <StateMark tone="bad" icon={IconMailOff}>
            <Trans>Не доставлен, вернулся {reportedAt ? formatInstant(reportedAt) : ""}</Trans>
          </StateMark>
          <Text size="sm">{reason}</Text>
        </>
      );
    case "DELAYED":
      return (
        <>
          <StateMark tone="warn" icon={IconHourglass}>
            <Trans>Отправлен, задерживается</Trans>
          </StateMark>
          <Text size="sm">{reason}</Text>
        </>
      );
    case "FAILED":
      return (
        <>
          <StateMark tone="bad" icon={IconCircleX}>
            <Trans>Не отправлен</Trans>
          </StateMark>
          <Text size="sm">{reason}</Text>
        </>
      );
    case "QUEUED":
      return (
        <>
          <StateMark tone="info" icon={IconHourglass}>
            <Trans>Ждёт отправки</Trans>
          </StateMark>
          {dueAt ? (
            <Text size="sm">
              {attempts > 0 ? (
                <Trans>
                  Сервер получателя пока не принял письмо. Следующая попытка — {formatInstant(dueAt)}.
                </Trans>
              ) : (
                formatInstant(dueAt)
              )}
            </Text>
          ) : null}
        </>
      );
  }
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { Checkbox } from "../../../components/choices";
import { useShownQuery } from "../../../components/show-as-query/use-shown-query";
import { Refusal } from "../../../components/user-errors";
import { Pending } from "../../../components/waiting";
import { readFragment } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { MailNoticesOfViewer, MailNoticesQuery, SetMailNoticesMutation } from "./mail-notice-fragment";

type Kind =
  | "appealAnswers"
  | "appealAssignments"
  | "orderOutcomes"
  | "paymentDecisions"
  | "limitAlerts"
  | "invoiceCorridors"
  | "invoiceReturns";

/** Whether one kind of notice comes by mail, kept for the person; nothing for whoever has no address. */
export function MailNoticeSwitch({ about }: { about: Kind }) {
  const { t } = useLingui();
  const { data } = useShownQuery(MailNoticesQuery, { title: t`Письма`, variables: {} });
  const { send, busy, errors } = useWrite(SetMailNoticesMutation);
  const notices = data?.viewer ? readFragment(MailNoticesOfViewer, data.viewer).mailNotices : null;
  if (!notices) return null;

  const { address } = notices;
  const labels: Record<Kind, string> = {
    appealAnswers: t`Письма об ответах`,
    appealAssignments: t`Письма о переданных обращениях`,
    orderOutcomes: t`Письма о заказах`,
    paymentDecisions: t`Письма о решениях по платежам`,
    limitAlerts: t`Письма о лимитах и необычных днях`,
    invoiceCorridors: t`Письма об ожидаемой сумме счёта`,
    invoiceReturns: t`Письма о недоставленных счетах`,
  };
  const descriptions: Record<Kind, ReactNode> = {
    appealAnswers: <Trans>На {address}: тема и ссылка, без текста ответа.</Trans>,
    appealAssignments: <Trans>На {address}: коллега передал вам обращение. Тема и ссылка.</Trans>,
    orderOutcomes: (
      <Trans>
        На {address}: если запланированное или отложенное не выполнено, ждёт вас или его изменил коллега.
      </Trans>
    ),
    paymentDecisions: (
      <Trans>На {address}: подтвердил или отклонил оператор платёж, который вы зарегистрировали.</Trans>
    ),
    limitAlerts: (
      <Trans>На {address}: использовано 80 % или 100 % лимита, расход за день намного больше обычного.</Trans>
    ),
    invoiceReturns: <Trans>На {address}: счёт, отправленный на e-mail, вернулся, и почему.</Trans>,
    invoiceCorridors: <Trans>На {address}: следующий счёт выйдет за границы, которые вы поставили.</Trans>,
  };
  return (
    <Stack gap="xs" className="no-print">
      <Refusal errors={errors} />
      <Checkbox
        checked={notices[about]}
        disabled={busy}
        onChange={({ currentTarget }) => void send({ input: { [about]: currentTarget.checked } })}
        label={labels[about]}
        description={descriptions[about]}
      />
    </Stack>
  );
}

const OF_STAFF: readonly Kind[] = ["appealAssignments"];
const OF_COMPANIES: readonly Kind[] = [
  "appealAnswers",
  "orderOutcomes",
  "paymentDecisions",
  "limitAlerts",
  "invoiceCorridors",
  "invoiceReturns",
];

/** All kinds of notice that concern whoever is signed in, one below the other. */
export function MailNoticeSwitches() {
  const { t } = useLingui();
  const { data, pending } = useShownQuery(MailNoticesQuery, { title: t`Письма`, variables: {} });
  if (!data?.viewer) return <Pending {...pending} rows={3} />;
  const isStaff = readFragment(MailNoticesOfViewer, data.viewer).role === "STAFF";
  return (
    <Stack gap="md">
      {(isStaff ? OF_STAFF : OF_COMPANIES).map((kind) => (
        <MailNoticeSwitch key={kind} about={kind} />
      ))}
    </Stack>
  );
}

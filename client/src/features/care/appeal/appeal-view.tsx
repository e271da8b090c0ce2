import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack } from "@mantine/core";
import { Field, FieldList } from "../../../components/field-list";
import { TextLink } from "../../../components/links";
import { Notice } from "../../../components/notice";
import { Section } from "../../../components/section";
import { formatNumber } from "../../../lib/format/phone-number";
import { formatInstant } from "../../../lib/format/time";
import { paths } from "../../../lib/paths";
import { AppealActs } from "./appeal-acts";
import { useAppealReader } from "./appeal-reader";
import { AssignAppeal } from "./assign-appeal";
import type { AppealDetailsData } from "./appeal-details";
import { AppealStateMark } from "./appeal-state-mark";
import { AppealTimeline } from "./appeal-timeline";
import { useAppealTopicNames, useTurnWords } from "./appeal-words";
import { ReplyForm } from "./reply-form";
import classes from "./appeal-view.module.css";

interface AppealViewProps {
  appeal: AppealDetailsData;
  refetch: () => Promise<unknown>;
  readEarlier: (after: string) => Promise<unknown>;
}

/** A conversation: state and whose turn it is, what was said, the reply box, and how it can end. */
export function AppealView({ appeal, refetch, readEarlier }: AppealViewProps) {
  const isStaff = useAppealReader() === "STAFF";
  return (
    <div className={classes["columns"]}>
      <Stack gap="lg" className={classes["talk"] ?? ""}>
        <Status appeal={appeal} />
        {isStaff ? <AssignAppeal appeal={appeal} refetch={refetch} /> : null}
        <AppealTimeline messages={appeal.messages} onEarlier={readEarlier} />
        {appeal.viewerCanReply ? (
          <ReplyForm appeal={appeal} refetch={refetch} />
        ) : (
          <WhyNoReply appeal={appeal} />
        )}
        <AppealActs appeal={appeal} refetch={refetch} />
      </Stack>
      <div className={classes["facts"]}>
        <AppealFacts appeal={appeal} />
      </div>
    </div>
  );
}

/** Where it is and whose turn it is, in sight before anything else. */
function Status({ appeal }: Pick<AppealViewProps, "appeal">) {
  const turnWords = useTurnWords();
  return (
    <p className={classes["status"]} role="status">
      <AppealStateMark state={appeal.state} />
      <span>{turnWords(appeal)}</span>
    </p>
  );
}

/** Why nothing can be written, and what can be done instead. */
function WhyNoReply({ appeal }: Pick<AppealViewProps, "appeal">) {
  const { turn, party, reference } = appeal;
  const hasEnded = turn === "NOBODY" && appeal.state !== "RESOLVED";
  return (
    <Notice tone="info">
      {hasEnded ? (
        <Trans>Обращение завершено. Если вопрос остался, создайте новое и укажите номер {reference}.</Trans>
      ) : party === "SUBSCRIBER" ? (
        <Trans>Это обращение абонента: вы его читаете, а пишет в нём он сам.</Trans>
      ) : (
        <Trans>Писать в этом обращении вы не можете.</Trans>
      )}
    </Notice>
  );
}

function AppealFacts({ appeal }: Pick<AppealViewProps, "appeal">) {
  const { t } = useLingui();
  const topics = useAppealTopicNames();
  const isStaff = useAppealReader() === "STAFF";
  const { subscriber, wishes, createdBy, client } = appeal;
  return (
    <Section title={t`Обращение`}>
      <FieldList>
        <Field label={<Trans>Номер</Trans>}>{appeal.reference}</Field>
        <Field label={<Trans>О чём</Trans>}>{topics[appeal.topic]}</Field>
        {isStaff && client ? (
          <Field label={<Trans>Компания</Trans>}>
            <TextLink to={paths.client(client.id, "information")}>{client.name}</TextLink>
          </Field>
        ) : null}
        {subscriber ? (
          <Field label={<Trans>Абонент</Trans>}>
            <Group gap="xs" component="span">
              <TextLink to={paths.subscriber(subscriber.id)}>{formatNumber(subscriber.number)}</TextLink>
              {subscriber.name}
            </Group>
          </Field>
        ) : null}
        <Field label={<Trans>Кто обратился</Trans>}>{createdBy.name}</Field>
        <Field label={<Trans>Когда</Trans>}>{formatInstant(appeal.createdAt)}</Field>
        {appeal.assignee ? <Field label={<Trans>Отвечает</Trans>}>{appeal.assignee}</Field> : null}
        {wishes?.mask ? <Field label={<Trans>Маска номера</Trans>}>{wishes.mask}</Field> : null}
        {wishes?.categoryName ? (
          <Field label={<Trans>Категория номера</Trans>}>{wishes.categoryName}</Field>
        ) : null}
        {wishes?.contact ? <Field label={<Trans>Как связаться</Trans>}>{wishes.contact}</Field> : null}
      </FieldList>
    </Section>
  );
}

import { APPEAL_TEXT_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { useShownQuery } from "../../../components/show-as-query/use-shown-query";
import { Refusal } from "../../../components/user-errors";
import { Pending } from "../../../components/waiting";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";
import type { AppealDetailsData } from "./appeal-details";
import { AssignAppealMutation } from "./assign-mutation";
import { ColleaguesQuery } from "./colleagues-query";

interface HandOverProps {
  appeal: AppealDetailsData;
  refetch: () => Promise<unknown>;
  onDone: () => void;
}

/** For staff: to whom an appeal goes, and what they should know. */
export function HandOver({ appeal, refetch, onDone }: HandOverProps) {
  const { t } = useLingui();
  const { data, pending } = useShownQuery(ColleaguesQuery, {
    title: t`Сотрудники`,
    variables: {},
    fetchPolicy: "cache-and-network",
  });
  const { values, field, submit, refuse, others } = useFields({
    initialValues: { assigneeId: "", note: "" },
    draft: `hand-over:${appeal.id}`,
    validate: { assigneeId: (id) => (id === "" ? t`Выберите, кому передать.` : null) },
  });
  const { send, busy, errors } = useWrite(AssignAppealMutation, {
    onRefused: (refusals) => {
      refuse(refusals);
      void refetch().catch(() => undefined);
    },
  });
  const { assigneeId, note } = values;
  const input = { appealId: appeal.id, version: appeal.version, assigneeId, note };
  useShowAsQuery({ title: t`Передать обращение`, document: AssignAppealMutation, variables: { input } });
  if (!data) return <Pending {...pending} rows={3} />;
  const colleagues = data.staffPeople.filter(
    ({ id, state, isViewer }) => state !== "BLOCKED" && !isViewer && id !== appeal.assigneeId,
  );
  const give = submit(async () => {
    if (await send({ input })) onDone();
  });
  return (
    <form onSubmit={give} noValidate>
      <Stack gap="md">
        <Refusal errors={others(errors)} title={<Trans>Обращение не передано</Trans>} />
        <NativeSelect
          label={t`Кому`}
          {...field("assigneeId")}
          data={[
            { value: "", label: t`Выберите…` },
            ...colleagues.map(({ id, name, openAppeals }) => ({
              value: id,
              label: t`${name} — открытых обращений: ${openAppeals}`,
            })),
          ]}
        />
        <Textarea
          label={t`Заметка для коллеги`}
          description={t`Необязательно. Её видят только сотрудники.`}
          {...field("note")}
          autosize
          minRows={2}
          maxLength={APPEAL_TEXT_MAX}
        />
        <Text size="sm" c="dimmed">
          <Trans>Коллеге придёт письмо. Чей ход, не изменится; клиент о передаче не узнает.</Trans>
        </Text>
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Передать</Trans>
          </Button>
          <Button variant="default" onClick={onDone}>
            <Trans>Не надо</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { ConfirmButton } from "../../../components/confirm-button";
import { Section } from "../../../components/section";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import type { StaffPersonShownFragment } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";

const BlockStaffMutation = graphql(`
  mutation BlockStaff($input: BlockStaffInput!, $idempotencyKey: String!) {
    blockStaff(input: $input, idempotencyKey: $idempotencyKey) {
      ...StaffAnswer
    }
  }
`);

const UnblockStaffMutation = graphql(`
  mutation UnblockStaff($input: UnblockStaffInput!, $idempotencyKey: String!) {
    unblockStaff(input: $input, idempotencyKey: $idempotencyKey) {
      ...StaffAnswer
    }
  }
`);

const ResetStaffSecondFactorMutation = graphql(`
  mutation ResetStaffSecondFactor($input: ResetStaffSecondFactorInput!, $idempotencyKey: String!) {
    resetStaffSecondFactor(input: $input, idempotencyKey: $idempotencyKey) {
      ...StaffAnswer
    }
  }
`);

/** What can be done with a colleague's sign-in; each with a reason that the audit keeps. */
export function StaffActs({ person }: { person: StaffPersonShownFragment }) {
  const { t } = useLingui();
  const { id, name, state, hasSecondFactor, openAppeals } = person;
  const { values, field, set, submit, refuse, others } = useFields({
    initialValues: { reason: "" },
    validate: {
      reason: (text) =>
        Array.from(text.trim()).length < 10 ? t`Напишите причину хотя бы десятью знаками.` : null,
    },
  });
  const block = useWrite(BlockStaffMutation, { onRefused: refuse });
  const unblock = useWrite(UnblockStaffMutation, { onRefused: refuse });
  const factor = useWrite(ResetStaffSecondFactorMutation, { onRefused: refuse });
  const input = { personId: id, reason: values.reason.trim() };
  useShowAsQuery({ title: t`Заблокировать сотрудника`, document: BlockStaffMutation, variables: { input } });
  const act = (write: typeof block | typeof factor) =>
    submit(async () => {
      for (const one of [block, unblock, factor]) one.reset();
      if (await write.send({ input })) set("reason", "");
    });
  const errors = others([...block.errors, ...unblock.errors, ...factor.errors]);
  if (state === "BLOCKED")
    return (
      <Section title={<Trans>Вход</Trans>}>
        <Stack maw={640}>
          <Refusal errors={errors} />
          <Text>
            <Trans>Рабочее место закрыто. Всё, что было, сохранено.</Trans>
          </Text>
          <Group>
            <Button
              variant="default"
              loading={unblock.busy}
              onClick={() => void unblock.send({ input: { personId: id } })}
            >
              <Trans>Разблокировать</Trans>
            </Button>
          </Group>
        </Stack>
      </Section>
    );
  const blockIt = act(block);
  const resetIt = act(factor);
  return (
    <Section title={<Trans>Вход</Trans>}>
      <form onSubmit={(event) => event.preventDefault()} noValidate>
        <Stack maw={640}>
          <Refusal errors={errors} />
          <Textarea
            label={t`Причина`}
            description={t`Сохранится в журнале: например, «уволился», «потерял телефон, показал паспорт».`}
            {...field("reason")}
            autosize
            minRows={2}
            maxLength={500}
          />
          <Group gap="sm">
            <ConfirmButton act={t`Заблокировать`} loading={block.busy} onConfirm={() => blockIt()}>
              <Trans>{name} сразу не сможет войти, все входы закончатся.</Trans>{" "}
              {openAppeals === 0 ? null : (
                <Trans>Открытых обращений за ним: {openAppeals}. Передайте их коллегам.</Trans>
              )}
            </ConfirmButton>
            {hasSecondFactor ? (
              <ConfirmButton act={t`Снять второй фактор`} loading={factor.busy} onConfirm={() => resetIt()}>
                <Trans>
                  Приложение с кодами, резервные коды и ключи доступа перестанут действовать, все входы
                  закончатся. Пароль останется. Придёт письмо.
                </Trans>
              </ConfirmButton>
            ) : null}
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { ConfirmButton } from "../../../components/confirm-button";
import { Notice } from "../../../components/notice";
import { Section } from "../../../components/section";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import type { ProgramOfCompanyFragment } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";
import type { CompanyAccounts } from "../../../components/accounts/company-accounts";
import { byField, ProgramFields, programInput, programValues } from "./program-fields";

const ChangeProgramMutation = graphql(`
  mutation ChangeProgram($input: ChangeProgramInput!, $idempotencyKey: String!) {
    changeProgram(input: $input, idempotencyKey: $idempotencyKey) {
      program {
        ...ProgramOfCompany
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

const BlockProgramMutation = graphql(`
  mutation BlockProgram($input: BlockProgramInput!, $idempotencyKey: String!) {
    blockProgram(input: $input, idempotencyKey: $idempotencyKey) {
      program {
        ...ProgramOfCompany
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const UnblockProgramMutation = graphql(`
  mutation UnblockProgram($input: BlockProgramInput!, $idempotencyKey: String!) {
    unblockProgram(input: $input, idempotencyKey: $idempotencyKey) {
      program {
        ...ProgramOfCompany
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const EndProgramMutation = graphql(`
  mutation EndProgram($input: EndProgramInput!, $idempotencyKey: String!) {
    endProgram(input: $input, idempotencyKey: $idempotencyKey) {
      program {
        id
        endedAt
      }
      userErrors {
        code
        message
      }
    }
  }
`);

interface ChangeProgramProps {
  client: CompanyAccounts;
  program: ProgramOfCompanyFragment;
  onEnded: () => unknown;
}

/** What a program may do and from where: changed; and the program let rest, or ended. */
export function ChangeProgram({ client, program, onEnded }: ChangeProgramProps) {
  const { t } = useLingui();
  const { id: programId, name } = program;
  const { values, set, field, submit, refuse, others } = useFields({ initialValues: programValues(program) });
  const changing = useWrite(ChangeProgramMutation, { onRefused: (refusals) => refuse(byField(refusals)) });
  const blocking = useWrite(BlockProgramMutation);
  const unblocking = useWrite(UnblockProgramMutation);
  const ending = useWrite(EndProgramMutation);
  const [isSaved, setSaved] = useState(false);
  const input = { programId, ...programInput(values) };
  useShowAsQuery({ title: t`Изменить программу`, document: ChangeProgramMutation, variables: { input } });
  const change = submit(async () => {
    setSaved(false);
    if (await changing.send({ input })) setSaved(true);
  });
  const end = async () => {
    if (await ending.send({ input: { programId } })) await onEnded();
  };
  const errors = [
    ...others(byField(changing.errors)),
    ...blocking.errors,
    ...unblocking.errors,
    ...ending.errors,
  ];
  return (
    <Section title={<Trans>Права и адреса</Trans>}>
      <form onSubmit={change}>
        <Stack maw={640}>
          <ProgramFields
            company={client}
            values={values}
            onAccounts={(ids) => set("accountIds", ids)}
            field={field}
          />
          <Refusal errors={errors} title={<Trans>Программа не изменена</Trans>} />
          {isSaved ? (
            <Notice tone="good" live>
              <Trans>Сохранено. Действует сразу, для обоих токенов.</Trans>
            </Notice>
          ) : null}
          <Group>
            <Button type="submit" loading={changing.busy}>
              <Trans>Сохранить</Trans>
            </Button>
            {program.blockedAt ? (
              <ConfirmButton
                act={t`Возобновить`}
                loading={unblocking.busy}
                onConfirm={() => unblocking.send({ input: { programId } })}
              >
                <Trans>Токены программы «{name}» снова начнут действовать.</Trans>
              </ConfirmButton>
            ) : (
              <ConfirmButton
                act={t`Приостановить`}
                loading={blocking.busy}
                onConfirm={() => blocking.send({ input: { programId } })}
              >
                <Trans>
                  Токены программы «{name}» сразу перестанут действовать, открытые соединения и файлы
                  оборвутся. Всё, что у неё есть, сохранится.
                </Trans>
              </ConfirmButton>
            )}
            <ConfirmButton act={t`Удалить`} loading={ending.busy} onConfirm={end}>
              <Trans>
                Программа «{name}» и её токены перестанут действовать насовсем. То, что она сделала, останется
                в «Истории действий» под её названием.
              </Trans>
            </ConfirmButton>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";
import type { CompanyAccounts } from "../../../components/accounts/company-accounts";
import { byField, ProgramFields, programInput, programValues } from "./program-fields";

const CreateProgramMutation = graphql(`
  mutation CreateProgram($input: CreateProgramInput!, $idempotencyKey: String!) {
    createProgram(input: $input, idempotencyKey: $idempotencyKey) {
      program {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

interface NewProgramProps {
  clientId: string;
  client: CompanyAccounts;
  back: ReactNode;
  /** Told the id of the program that was made: its token comes next. */
  onDone: (programId: string) => unknown;
}

/** What a new program is to be. */
export function NewProgram({ clientId, client, back, onDone }: NewProgramProps) {
  const { t } = useLingui();
  const { values, set, field, submit, refuse, others } = useFields({ initialValues: programValues() });
  const { send, busy, errors } = useWrite(CreateProgramMutation, {
    onRefused: (refusals) => refuse(byField(refusals)),
  });
  const input = { clientId, ...programInput(values) };
  useShowAsQuery({ title: t`Добавить программу`, document: CreateProgramMutation, variables: { input } });
  const create = submit(async () => {
    const made = await send({ input });
    if (made?.program) await onDone(made.program.id);
  });
  return (
    <form onSubmit={create}>
      <Stack>
        <Refusal errors={others(byField(errors))} title={<Trans>Программа не добавлена</Trans>} />
        <ProgramFields
          company={client}
          values={values}
          onAccounts={(ids) => set("accountIds", ids)}
          field={field}
        />
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Добавить программу</Trans>
          </Button>
          {back}
        </Group>
      </Stack>
    </form>
  );
}

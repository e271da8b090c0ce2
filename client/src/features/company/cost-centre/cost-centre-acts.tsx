import { COST_CENTRE_CODE_MAX, COST_CENTRE_NAME_MAX } from "@kabinet/shared";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import type { SyntheticEvent } from "react";
import { ConfirmButton } from "../../../components/confirm-button";
import { Dialog } from "../../../components/dialog";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import type { UserErrorLike } from "../../../lib/apollo/user-error";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";

const CreateCostCentreMutation = graphql(`
  mutation CreateCostCentre($input: CreateCostCentreInput!, $idempotencyKey: String!) {
    createCostCentre(input: $input, idempotencyKey: $idempotencyKey) {
      costCentre {
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

const RenameCostCentreMutation = graphql(`
  mutation RenameCostCentre($input: RenameCostCentreInput!, $idempotencyKey: String!) {
    renameCostCentre(input: $input, idempotencyKey: $idempotencyKey) {
      costCentre {
        id
        name
        code
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

const RemoveCostCentreMutation = graphql(`
  mutation RemoveCostCentre($input: RemoveCostCentreInput!, $idempotencyKey: String!) {
    removeCostCentre(input: $input, idempotencyKey: $idempotencyKey) {
      linesLeft
      userErrors {
        code
        message
        field
      }
    }
  }
`);

interface Changed {
  onChanged: () => unknown;
}

/** Makes a cost centre. */
export function NewCostCentre({ clientId, onChanged }: { clientId: string } & Changed) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
        <Trans>Новый центр затрат</Trans>
      </Button>
      <Dialog opened={opened} onClose={close} title={t`Новый центр затрат`}>
        <NewForm clientId={clientId} onChanged={onChanged} close={close} />
      </Dialog>
    </>
  );
}

function NewForm({ clientId, onChanged, close }: { clientId: string; close: () => void } & Changed) {
  const { t } = useLingui();
  const fields = useFields({ initialValues: { name: "", code: "" } });
  const { send, busy, errors } = useWrite(CreateCostCentreMutation, { onRefused: fields.refuse });
  const save = fields.submit(async (names) => {
    if (!(await send({ input: { clientId, ...namesIn(names) } }))) return;
    close();
    onChanged();
  });
  return <NamesForm act={t`Создать`} {...{ fields, busy, errors, save, close }} />;
}

interface CostCentreNamed {
  id: string;
  name: string;
  code: string | null;
}

/** Gives a cost centre another name or code. */
export function RenameCostCentre({ costCentre, onChanged }: { costCentre: CostCentreNamed } & Changed) {
  const { t } = useLingui();
  const { name } = costCentre;
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size="compact-xs" variant="default" aria-label={t`Изменить «${name}»`} onClick={open}>
        <Trans>Изменить</Trans>
      </Button>
      <Dialog opened={opened} onClose={close} title={t`Центр затрат «${name}»`}>
        <RenameForm costCentre={costCentre} onChanged={onChanged} close={close} />
      </Dialog>
    </>
  );
}

function RenameForm({
  costCentre: { id, name, code },
  onChanged,
  close,
}: { costCentre: CostCentreNamed; close: () => void } & Changed) {
  const { t } = useLingui();
  const fields = useFields({ initialValues: { name, code: code ?? "" } });
  const { send, busy, errors } = useWrite(RenameCostCentreMutation, { onRefused: fields.refuse });
  const save = fields.submit(async (names) => {
    if (!(await send({ input: { costCentreId: id, ...namesIn(names) } }))) return;
    close();
    onChanged();
  });
  return <NamesForm act={t`Сохранить`} {...{ fields, busy, errors, save, close }} />;
}

interface RemoveProps extends Changed {
  clientId: string;
  costCentre: { id: string; name: string; lines: number };
}

/** Removes a cost centre, saying first what becomes of its lines. */
export function RemoveCostCentre({ clientId, costCentre, onChanged }: RemoveProps) {
  const { t } = useLingui();
  const { id, name, lines } = costCentre;
  const { send, busy, errors } = useWrite(RemoveCostCentreMutation);
  const remove = async () => {
    if (await send({ input: { clientId, costCentreId: id } })) onChanged();
  };
  return (
    <>
      <ConfirmButton size="compact-xs" act={t`Удалить`} loading={busy} onConfirm={() => void remove()}>
        <Trans>Центр затрат «{name}» будет удалён.</Trans>{" "}
        {lines > 0 ? (
          <Plural
            value={lines}
            one={<Trans>{lines} абонент останется без центра затрат.</Trans>}
            few={<Trans>{lines} абонента останутся без центра затрат.</Trans>}
            many={<Trans>{lines} абонентов останутся без центра затрат.</Trans>}
            other={<Trans>{lines} абонентов останутся без центра затрат.</Trans>}
          />
        ) : (
          <Trans>Абонентов у него нет.</Trans>
        )}
      </ConfirmButton>
      <Refusal errors={errors} title={<Trans>Удалить не удалось</Trans>} />
    </>
  );
}

type Names = Record<"name" | "code", string>;

const namesIn = ({ name, code }: Names) => ({ name, code: code.trim() === "" ? null : code });

interface NamesFormProps {
  /** What the button does. */
  act: string;
  fields: ReturnType<typeof useFields<Names>>;
  busy: boolean;
  errors: readonly UserErrorLike[];
  save: (event?: SyntheticEvent<HTMLFormElement>) => void;
  close: () => void;
}

/** The name and the code of a cost centre. */
function NamesForm({ act, fields, busy, errors, save, close }: NamesFormProps) {
  const { t } = useLingui();
  return (
    <form onSubmit={save}>
      <Stack>
        <Refusal errors={fields.others(errors)} title={<Trans>Сохранить не удалось</Trans>} />
        <TextInput {...fields.field("name")} label={t`Название`} maxLength={COST_CENTRE_NAME_MAX} autoFocus />
        <TextInput
          {...fields.field("code")}
          label={t`Код в вашем учёте (необязательно)`}
          description={t`Например, код подразделения в 1С. По нему тоже можно искать.`}
          maxLength={COST_CENTRE_CODE_MAX}
        />
        <Group>
          <Button type="submit" loading={busy}>
            {act}
          </Button>
          <Button variant="default" onClick={close}>
            <Trans>Не надо</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

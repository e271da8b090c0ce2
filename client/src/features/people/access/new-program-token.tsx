import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";

const CreateProgramTokenMutation = graphql(`
  mutation CreateProgramToken($input: CreateProgramTokenInput!) {
    createProgramToken(input: $input) {
      secret
      userErrors {
        code
        message
        field
      }
    }
  }
`);

const DAY = 86_400_000;
const daysFromNow = (days: number): string => new Date(Date.now() + days * DAY).toISOString();
const lifetimes = ["90", "180", "365"] as const;

interface NewProgramTokenProps {
  programId: string;
  onMade: (secret: string) => void;
  onCancel: () => void;
}

/** What a new token of a program is called, and how long it lasts. */
export function NewProgramToken({ programId, onMade, onCancel }: NewProgramTokenProps) {
  const { t } = useLingui();
  const { field, submit, refuse, others } = useFields({ initialValues: { name: "", expiresAt: "180" } });
  const { send, busy, errors } = useWrite(CreateProgramTokenMutation, {
    fetchPolicy: "no-cache",
    onRefused: refuse,
  });
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const create = submit(async ({ name, expiresAt: days }) => {
    const expiresAt = daysFromNow(Number(days));
    const made = await send({ input: { programId, name: name.trim(), expiresAt } });
    if (made?.secret) onMade(made.secret);
  });
  return (
    <form onSubmit={create}>
      <Stack maw={420}>
        <Refusal errors={others(errors)} title={<Trans>Токен не выпущен</Trans>} />
        <TextInput
          ref={first}
          label={t`Название токена`}
          description={t`Где он будет храниться: по нему вы отличите токены друг от друга.`}
          {...field("name")}
          name="token-name"
          autoComplete="off"
          maxLength={100}
          required
        />
        <NativeSelect
          label={t`Сколько действует`}
          {...field("expiresAt")}
          name="token-days"
          data={lifetimes.map((value) => ({ value, label: t`${value} дней` }))}
        />
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Выпустить токен</Trans>
          </Button>
          <Button variant="default" onClick={onCancel}>
            <Trans>Не надо</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

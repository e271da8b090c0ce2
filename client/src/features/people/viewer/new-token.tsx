import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Checkbox } from "../../../components/choices";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import type { ApiTokenScope } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";
import { useViewer } from "./current-viewer";

const CreateApiTokenMutation = graphql(`
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
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
const lifetimes = ["30", "90", "180", "365"] as const;

interface NewTokenProps {
  onMade: (secret: string) => void;
  onCancel: () => void;
}

/** What a new token is called, what it may do, for which company, and how long. */
export function NewToken({ onMade, onCancel }: NewTokenProps) {
  const { t } = useLingui();
  const clients = useViewer().clients.edges.map(({ node }) => node);
  const scopes: ApiTokenScope[] = ["READ"];
  const { field, submit, refuse } = useFields({
    initialValues: { name: "", scopes, clientId: clients[0]?.id ?? "", expiresAt: "90" },
  });
  const { send, busy, errors } = useWrite(CreateApiTokenMutation, {
    fetchPolicy: "no-cache",
    onRefused: refuse,
  });
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const create = submit(async ({ name, clientId, expiresAt: days, ...rest }) => {
    const expiresAt = daysFromNow(Number(days));
    const created = await send({
      input: { ...rest, name: name.trim(), clientId: clientId || null, expiresAt },
    });
    if (created?.secret) onMade(created.secret);
  });

  return (
    <form onSubmit={create}>
      <Stack maw={420}>
        <Refusal errors={errors} title={<Trans>Токен не создан</Trans>} />
        <TextInput
          ref={first}
          label={t`Название токена`}
          description={t`Для какой программы: по нему вы узнаете токен в списке.`}
          {...field("name")}
          name="token-name"
          autoComplete="off"
          maxLength={100}
          required
        />
        <Checkbox.Group label={t`Что разрешено`} {...field("scopes")}>
          <Stack gap="xs" mt={8}>
            <Checkbox value="READ" label={t`Читать: сведения, начисления, детализация, выгрузки`} />
            <Checkbox value="ORDER" label={t`Заказывать: всё, что можете вы, без повторного подтверждения`} />
          </Stack>
        </Checkbox.Group>
        {clients.length > 1 ? (
          <NativeSelect
            label={t`Компания`}
            {...field("clientId")}
            name="token-client"
            data={clients.map(({ id, name: label }) => ({ value: id, label }))}
          />
        ) : null}
        <NativeSelect
          label={t`Сколько действует`}
          {...field("expiresAt")}
          name="token-days"
          data={lifetimes.map((value) => ({ value, label: t`${value} дней` }))}
        />
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Создать токен</Trans>
          </Button>
          <Button variant="default" onClick={onCancel}>
            <Trans>Не надо</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

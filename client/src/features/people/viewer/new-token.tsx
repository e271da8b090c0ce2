import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { fieldError, Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import type { ApiTokenScope } from "../../../generated/graphql";
import { useFault } from "../../../lib/apollo/use-fault";
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
const lifetimes = ["30", "90", "180", "365"] as const;

interface NewTokenProps {
  onMade: (secret: string) => void;
  onCancel: () => void;
}

/** What a new token is called, what it may do, for which company, and how long. */
export function NewToken({ onMade, onCancel }: NewTokenProps) {
  const { t } = useLingui();
  const clients = useViewer().clients.edges.map(({ node }) => node);
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<string[]>(["READ"]);
  const [clientId, setClientId] = useState(clients[0]?.id ?? null);
  const [days, setDays] = useState<string>("90");
  const [create, { data, error, loading }] = useMutation(CreateApiTokenMutation, { fetchPolicy: "no-cache" });
  const fault = useFault(error);
  const errors = fault ?? data?.createApiToken.userErrors ?? [];
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const expiresAt = new Date(Date.now() + Number(days) * DAY).toISOString();
    const input = { name: name.trim(), scopes: scopes as ApiTokenScope[], clientId, expiresAt };
    const result = await create({ variables: { input } }).catch(() => null);
    const secret = result?.data?.createApiToken.secret;
    if (secret) onMade(secret);
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack maw={420}>
        <Refusal errors={errors} title={<Trans>Токен не создан</Trans>} />
        <TextInput
          ref={first}
          label={t`Название токена`}
          description={t`Для какой программы: по нему вы узнаете токен в списке.`}
          name="token-name"
          autoComplete="off"
          maxLength={100}
          required
          withAsterisk={false}
          error={fieldError(errors, "name")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={t`Что разрешено`}
          value={scopes}
          onChange={setScopes}
          error={fieldError(errors, "scopes")}
        >
          <Stack gap="xs" mt={8}>
            <Checkbox value="READ" label={t`Читать: сведения, начисления, детализация, выгрузки`} />
            <Checkbox value="ORDER" label={t`Заказывать: всё, что можете вы, без повторного подтверждения`} />
          </Stack>
        </Checkbox.Group>
        {clients.length > 1 ? (
          <NativeSelect
            label={t`Компания`}
            name="token-client"
            value={clientId ?? ""}
            data={clients.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={(event) => setClientId(event.currentTarget.value)}
          />
        ) : null}
        <NativeSelect
          label={t`Сколько действует`}
          name="token-days"
          value={days}
          data={lifetimes.map((value) => ({ value, label: t`${value} дней` }))}
          error={fieldError(errors, "expiresAt")}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={loading}>
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

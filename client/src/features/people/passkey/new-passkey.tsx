import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { Notice } from "../../../components/notice";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { makePasskey, type PasskeyOutcome } from "../../../lib/passkey";
import { useFields } from "../../../lib/use-fields";

const StartMutation = graphql(`
  mutation StartPasskeyRegistration {
    startPasskeyRegistration {
      options
      userErrors {
        code
        message
      }
    }
  }
`);

const RegisterMutation = graphql(`
  mutation RegisterPasskey($input: RegisterPasskeyInput!) {
    registerPasskey(input: $input) {
      passkey {
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

/** What the new passkey is called; then the device makes it. */
export function NewPasskey({ onMade, onCancel }: { onMade: () => void; onCancel: () => void }) {
  const { t } = useLingui();
  const { field, submit, refuse } = useFields({ initialValues: { name: "" } });
  const start = useWrite(StartMutation, { fetchPolicy: "no-cache" });
  const register = useWrite(RegisterMutation, { fetchPolicy: "no-cache", onRefused: refuse });
  const [outcome, setOutcome] = useState<PasskeyOutcome | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const make = submit(async ({ name }) => {
    setOutcome(null);
    const options = (await start.send({}))?.options;
    if (!options) return;
    const made = await makePasskey(options);
    setOutcome(made);
    if ("answer" in made && (await register.send({ input: { name, passkey: made.answer } }))) onMade();
  });

  return (
    <form onSubmit={make}>
      <Stack maw={420}>
        <Refusal
          errors={[...start.errors, ...register.errors]}
          title={<Trans>Ключ доступа не добавлен</Trans>}
        />
        {outcome !== null && "problem" in outcome ? (
          <Notice tone="warn" live>
            {outcome.problem === "exists" ? (
              <Trans>На этом устройстве ваш ключ доступа уже есть.</Trans>
            ) : outcome.problem === "cancelled" ? (
              <Trans>Ключ доступа не создан. Попробуйте ещё раз.</Trans>
            ) : (
              <Trans>Браузер не смог создать ключ доступа на этом адресе.</Trans>
            )}
          </Notice>
        ) : null}
        <TextInput
          ref={first}
          label={t`Название ключа доступа`}
          description={t`По нему вы узнаете ключ в списке, например «Рабочий ноутбук».`}
          {...field("name")}
          name="passkey-name"
          autoComplete="off"
          maxLength={60}
          required
        />
        <Group>
          <Button type="submit" loading={start.busy || register.busy}>
            <Trans>Создать ключ</Trans>
          </Button>
          <Button variant="default" onClick={onCancel}>
            <Trans>Не надо</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Paper, Stack, TextInput } from "@mantine/core";
import { useFields } from "../../../lib/use-fields";
import { tokenIn } from "./mailed-token";

interface MailedCodeProps {
  busy: boolean;
  onCode: (code: string) => unknown;
}

/** The code that stands in the mail beside its link, for who has only that; the whole link may be pasted, too. */
export function MailedCode({ busy, onCode }: MailedCodeProps) {
  const { t } = useLingui();
  const { field, submit } = useFields({
    initialValues: { token: "" },
    validate: { token: (text) => (tokenIn(text) === "" ? t`Вставьте код из письма.` : null) },
  });
  return (
    <Paper withBorder p="lg">
      <form onSubmit={submit(({ token }) => onCode(tokenIn(token)))} noValidate>
        <Stack align="flex-start">
          <TextInput
            {...field("token")}
            label={t`Код из письма`}
            autoComplete="off"
            spellCheck={false}
            w="100%"
          />
          <Button type="submit" loading={busy}>
            <Trans>Подтвердить адрес</Trans>
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}

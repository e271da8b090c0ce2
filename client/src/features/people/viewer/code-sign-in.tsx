import { knownNumberPlan, numberExamples, SIGN_IN_CODE_LENGTH } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";
import { EnterCode } from "./enter-code";

const RequestSignInCodeMutation = graphql(`
  mutation RequestSignInCode($input: RequestSignInCodeInput!) {
    requestSignInCode(input: $input) {
      expiresAt
      userErrors {
        code
        message
        field
      }
    }
  }
`);

/** «Первый вход»: a code goes to the number by SMS; then the code and a password of one's own. */
export default function CodeSignIn() {
  const { t } = useLingui();
  const { field, submit, refuse } = useFields({ initialValues: { number: "" } });
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { send, busy, errors } = useWrite(RequestSignInCodeMutation, { onRefused: refuse });

  const request = submit(async ({ number }) => {
    const requested = await send({ input: { number } });
    if (requested?.expiresAt) setSentTo(number);
  });

  // Until it is known whose numbers they are, nobody can be shown one.
  const { international, dialled } = knownNumberPlan() ? numberExamples() : {};
  const writings = international && t`Номер можно писать в любом виде: ${international} или ${dialled}.`;

  if (sentTo) return <EnterCode number={sentTo} onBack={() => setSentTo(null)} />;
  return (
    <form onSubmit={request}>
      <Stack>
        <Refusal errors={errors} title={<Trans>Отправить код не удалось</Trans>} />
        <TextInput
          label={t`Номер телефона`}
          description={[t`Отправим на него SMS с кодом из ${SIGN_IN_CODE_LENGTH} цифр.`, writings].join(" ")}
          {...field("number")}
          type="tel"
          autoComplete="tel"
          required
        />
        <Button type="submit" loading={busy}>
          <Trans>Получить код</Trans>
        </Button>
      </Stack>
    </form>
  );
}

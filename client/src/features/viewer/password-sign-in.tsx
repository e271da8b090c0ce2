import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { Refusal } from "../../components/user-errors";
import { graphql } from "../../generated";
import { useFault } from "../../lib/apollo/use-fault";
import { useEnter } from "./use-enter";

const SignInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
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

/** Sign-in by e-mail or number and password; the page goes on when the viewer is in the cache. */
export function PasswordSignIn() {
  const { t } = useLingui();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [signIn, { data, error, loading }] = useMutation(SignInMutation);
  const enter = useEnter();
  const fault = useFault(error);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const result = await signIn({ variables: { input: { login: login.trim(), password } } }).catch(
      () => null,
    );
    if (result?.data?.signIn.viewer) await enter();
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Refusal errors={fault ?? data?.signIn.userErrors ?? []} title={<Trans>Войти не удалось</Trans>} />
        <TextInput
          label={t`Электронная почта или номер телефона`}
          name="login"
          autoComplete="username"
          required
          withAsterisk={false}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordInput
          label={t`Пароль`}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ "aria-label": t`Показать пароль`, tabIndex: 0 }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={loading}>
          <Trans>Войти</Trans>
        </Button>
      </Stack>
    </form>
  );
}

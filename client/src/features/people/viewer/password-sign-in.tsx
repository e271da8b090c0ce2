import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { fieldError, Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useFault } from "../../../lib/apollo/use-fault";
import { SecondFactorField, withoutAsking } from "./second-factor-field";
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
  const errors = fault ?? data?.signIn.userErrors ?? [];
  // Once it was wanted it stays: a wrong code is answered otherwise.
  const [isCodeWanted, setCodeWanted] = useState(false);
  const [code, setCode] = useState("");

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const input = { login: login.trim(), password, secondFactorCode: isCodeWanted ? code : null };
    const result = await signIn({ variables: { input } }).catch(() => null);
    const refusals = result?.data?.signIn.userErrors ?? [];
    if (refusals.some((one) => one.code === "SECOND_FACTOR_REQUIRED")) setCodeWanted(true);
    if (result?.data?.signIn.viewer) await enter();
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Refusal errors={withoutAsking(errors)} title={<Trans>Войти не удалось</Trans>} />
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
        {isCodeWanted ? (
          <SecondFactorField
            value={code}
            onChange={setCode}
            error={fieldError(withoutAsking(errors), "secondFactorCode")}
          />
        ) : null}
        <Button type="submit" loading={loading}>
          <Trans>Войти</Trans>
        </Button>
      </Stack>
    </form>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { latePart } from "../../../components/late-part";
import { TextLink } from "../../../components/links";
import { fieldError, Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { paths } from "../../../lib/paths";
import { useFields } from "../../../lib/use-fields";
import { useEnter } from "./use-enter";
import { withoutAsking } from "./without-asking";

// The first page carries what most people use: this comes after it.
const PasskeySignIn = latePart(() => import("./passkey-sign-in"), { place: null, isSpare: true });

/** Only who has one is asked. */
const SecondFactorField = latePart(() => import("./second-factor-field"), { place: null });

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
  const { field, submit, values, set } = useFields({
    initialValues: { login: "", password: "", secondFactorCode: "" },
  });
  const { send, busy, errors } = useWrite(SignInMutation, {
    onRefused: (refusals) => {
      if (refusals.some(({ code }) => code === "SECOND_FACTOR_REQUIRED")) setCodeWanted(true);
    },
  });
  const enter = useEnter();
  const login = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // After the page's title, which is told first; who has come here by the tabs stays on them.
    const timer = setTimeout(() => {
      if (!(document.activeElement instanceof HTMLButtonElement)) login.current?.focus();
    });
    return () => clearTimeout(timer);
  }, []);
  // Once it was wanted it stays: a wrong code is answered otherwise.
  const [isCodeWanted, setCodeWanted] = useState(false);

  const signIn = submit(async ({ login: name, password, secondFactorCode }) => {
    const input = { login: name.trim(), password, secondFactorCode: isCodeWanted ? secondFactorCode : null };
    if (await send({ input })) await enter();
  });

  return (
    <form onSubmit={signIn}>
      <Stack>
        <Refusal errors={withoutAsking(errors)} title={<Trans>Войти не удалось</Trans>} />
        <TextInput
          ref={login}
          label={t`Электронная почта или номер телефона`}
          {...field("login")}
          autoComplete="username"
          required
        />
        <PasswordInput
          label={t`Пароль`}
          {...field("password")}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ "aria-label": t`Показать пароль`, tabIndex: 0 }}
        />
        {isCodeWanted ? (
          <SecondFactorField
            value={values.secondFactorCode}
            onChange={(code) => set("secondFactorCode", code)}
            error={fieldError(withoutAsking(errors), "secondFactorCode")}
          />
        ) : null}
        <Button type="submit" loading={busy}>
          <Trans>Войти</Trans>
        </Button>
        <PasskeySignIn />
        <TextLink to={paths.resetPassword}>
          <Trans>Забыли пароль?</Trans>
        </TextLink>
      </Stack>
    </form>
  );
}

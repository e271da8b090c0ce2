import { useLingui } from "@lingui/react/macro";
import { PasswordInput, TextInput } from "@mantine/core";
import { fieldError } from "../../../components/user-errors";
import type { ConfirmationMeans, ConfirmIdentityInput } from "../../../generated/graphql";
import type { UserErrorLike } from "../../../lib/apollo/user-error";
import { CodeBySms } from "./code-by-sms";

/** The longest code that can be a proof: a recovery code with its hyphens. */
const CODE_MAX = 30;

interface ProofFieldProps {
  /** What the person has to prove by. */
  confirmsBy: ConfirmationMeans;
  value: string;
  onChange: (value: string) => void;
  errors: readonly UserErrorLike[];
}

/** Where somebody proves that it is still they: by the password, the app, or a code by SMS. */
export function ProofField({ confirmsBy, value, onChange, errors }: ProofFieldProps) {
  const { t } = useLingui();
  if (confirmsBy === "CODE")
    return <CodeBySms value={value} onChange={onChange} error={fieldError(errors, "code")} />;
  if (confirmsBy === "SECOND_FACTOR")
    return (
      <TextInput
        label={t`Код из приложения`}
        description={t`Шесть цифр из приложения-аутентификатора или один из резервных кодов.`}
        name="code"
        autoComplete="one-time-code"
        maxLength={CODE_MAX}
        required
        withAsterisk={false}
        error={fieldError(errors, "code")}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <PasswordInput
      label={t`Ваш пароль ещё раз`}
      name="password"
      autoComplete="current-password"
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ "aria-label": t`Показать пароль`, tabIndex: 0 }}
      error={fieldError(errors, "password")}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** The proof as the API takes it. */
export function proofOf(confirmsBy: ConfirmationMeans, value: string): ConfirmIdentityInput {
  return confirmsBy === "PASSWORD" ? { password: value } : { code: value.trim() };
}

import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";

interface SecondFactorFieldProps {
  value: string;
  onChange: (code: string) => void;
  error: string | undefined;
}

/** One more field of sign-in, once the password was right and a code is wanted as well. */
export default function SecondFactorField({ value, onChange, error }: SecondFactorFieldProps) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <TextInput
      ref={field}
      label={t`Код из приложения`}
      description={t`Шесть цифр из приложения-аутентификатора. Нет телефона под рукой — введите один из резервных кодов.`}
      name="second-factor-code"
      autoComplete="one-time-code"
      maxLength={30}
      required
      withAsterisk={false}
      error={error}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { readAmount } from "../../../lib/format/typed-amount";

interface SumsPickerProps {
  min: string | undefined;
  max: string | undefined;
  onChoose: (min: string | undefined, max: string | undefined) => void;
}

/** From one sum to another, either of which may be left open. */
export function SumsPicker({ min, max, onChoose }: SumsPickerProps) {
  const { t } = useLingui();
  const [least, setLeast] = useState(min ?? "");
  const [most, setMost] = useState(max ?? "");
  const isWrong = (typed: string) => typed.trim() !== "" && readAmount(typed) === null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isWrong(least) || isWrong(most)) return;
    onChoose(readAmount(least) ?? undefined, readAmount(most) ?? undefined);
  };
  const wrong = t`Напишите число, например 1234,50`;
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" p="xs">
        <TextInput
          label={t`От`}
          inputMode="decimal"
          value={least}
          error={isWrong(least) ? wrong : null}
          onChange={(event) => setLeast(event.currentTarget.value)}
        />
        <TextInput
          label={t`До`}
          inputMode="decimal"
          value={most}
          error={isWrong(most) ? wrong : null}
          onChange={(event) => setMost(event.currentTarget.value)}
        />
        <Button type="submit">
          <Trans>Показать</Trans>
        </Button>
      </Stack>
    </form>
  );
}

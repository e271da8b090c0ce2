import { Trans } from "@lingui/react/macro";
import { Group, Stack, Text } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";

interface WizardStepProps {
  /** Which step of how many; left out where there is nothing to count. */
  step?: { number: number; of: number };
  children: ReactNode;
  /** «В меню» or «Назад», then «Далее». */
  buttons: ReactNode;
  onSubmit: () => void;
}

/** One decision of a wizard, with the manual's buttons below it. */
export function WizardStep({ step, children, buttons, onSubmit }: WizardStepProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        {step ? (
          <Text c="dimmed" size="xs">
            <Trans>
              Шаг {step.number} из {step.of}
            </Trans>
          </Text>
        ) : null}
        {children}
        <Group gap="sm">{buttons}</Group>
      </Stack>
    </form>
  );
}

import { useLingui } from "@lingui/react/macro";
import { Group, Stack, Text } from "@mantine/core";
import type { SyntheticEvent, ReactNode } from "react";
import { usePageStep } from "../page/page-context";
import { NextButton } from "./step-buttons";

/** Which step it is, and of how many; how many is not known before the first answer. */
export interface WizardStepNumber {
  number: number;
  of?: number;
}

interface WizardStepProps {
  /** Left out where there is nothing to count. */
  step?: WizardStepNumber;
  children: ReactNode;
  /** «В меню» or «Назад». */
  back: ReactNode;
  /** What leads on, «Далее» where nothing else is said; null where nothing does. */
  next?: ReactNode;
  onSubmit: () => void;
}

/** One decision of a wizard, with the manual's buttons below it. */
export function WizardStep({ step, children, back, next = <NextButton />, onSubmit }: WizardStepProps) {
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        {step ? <StepNumber step={step} /> : null}
        {children}
        <Group gap="sm">
          {back}
          {next}
        </Group>
      </Stack>
    </form>
  );
}

/** «Шаг 2 из 3», here and in the tab's title. */
export function StepNumber({ step: { number, of } }: { step: WizardStepNumber }) {
  const { t } = useLingui();
  const said = of === undefined ? t`Шаг ${number}` : t`Шаг ${number} из ${of}`;
  usePageStep(said);
  return (
    <Text c="dimmed" size="xs" data-step>
      {said}
    </Text>
  );
}

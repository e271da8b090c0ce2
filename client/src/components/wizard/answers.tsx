import { Trans } from "@lingui/react/macro";
import { Anchor, VisuallyHidden } from "@mantine/core";
import { Section } from "../section";
import { StepNumber, type WizardStepNumber } from "./wizard-step";
import classes from "./answers.module.css";

/** An answer given on an earlier page of a wizard. */
export interface Answer {
  question: string;
  answer: string;
  /** Goes back to the question. */
  onChange: () => void;
}

interface AnswersProps {
  answers: readonly Answer[];
  /** The check page is a step too. */
  step?: WizardStepNumber;
}

/** The answers given so far, each with a way back to its question. */
export function Answers({ answers, step }: AnswersProps) {
  return (
    <>
      {step ? <StepNumber step={step} /> : null}
      <Section title={<Trans>Вы выбрали</Trans>}>
        <dl className={classes["answers"]}>
          {answers.map(({ question, answer, onChange }) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
              <dd className={classes["change"]}>
                <Anchor component="button" type="button" inherit onClick={onChange}>
                  <Trans>Изменить</Trans>
                  <VisuallyHidden> {question}</VisuallyHidden>
                </Anchor>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}

import { Trans } from "@lingui/react/macro";
import { Anchor, Title, VisuallyHidden } from "@mantine/core";
import { Aside } from "../page/with-aside";
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
      <Aside>
        <Title order={2} size="h3">
          <Trans>Вы выбрали</Trans>
        </Title>
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
      </Aside>
    </>
  );
}

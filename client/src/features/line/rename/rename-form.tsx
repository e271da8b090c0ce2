import {
  SUBSCRIBER_NAME_MAX,
  subscriberNameProblem,
  tidySubscriberName,
  unusableNameSign,
} from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { Checkbox } from "../../../components/choices";
import { Field, FieldList } from "../../../components/field-list";
import { Aside } from "../../../components/page/with-aside";
import { WhyNot, whyNot } from "../../../components/why-not";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { NextButton } from "../../../components/wizard/step-buttons";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatNumber } from "../../../lib/format/phone-number";
import { useFields } from "../../../lib/use-fields";

const RenameFormFragment = graphql(`
  fragment RenameForm on Subscriber {
    id
    number
    name
    ...LineChanges
  }
`);

/** What the form asks. */
export interface RenameAnswer {
  name: string;
  /** Whether somebody else has the number from now on, so that the earlier person signs in no more. */
  hasNewUser: boolean;
}

interface RenameFormProps {
  subscriber: FragmentType<typeof RenameFormFragment>;
  /** What was answered before, when one comes back. */
  typed: RenameAnswer | null;
  onNext: (answer: RenameAnswer) => void;
  /** «Назад». */
  back: ReactNode;
}

/** The form's answer in what was kept of it. */
export const renameIn = ({ name, hasNewUser }: Record<string, unknown>): RenameAnswer | null =>
  typeof name === "string" ? { name, hasNewUser: hasNewUser !== false } : null;

/** The new name of one subscriber, judged by the same limits as on the server. */
export function RenameForm({ subscriber, typed, onNext, back }: RenameFormProps) {
  const { t } = useLingui();
  const line = readFragment(RenameFormFragment, subscriber);
  const { number, name: current } = line;
  const canRename = whyNot(line, "RENAME_SUBSCRIBER") === null;
  const problemOf = (text: string): string | null => {
    if (tidySubscriberName(text) === current) return t`Это имя у абонента уже есть. Введите другое.`;
    switch (subscriberNameProblem(text)) {
      case "EMPTY":
        return t`Введите имя: в нём должна быть хотя бы одна буква или цифра.`;
      case "TOO_LONG":
        return t`Слишком длинно: не больше ${SUBSCRIBER_NAME_MAX} знаков.`;
      case "CHARACTERS":
        return t`Знака ${unusableNameSign(text) ?? ""} в имени быть не может. Уберите его.`;
      case null:
        return null;
    }
  };
  const { field, submit, values, set } = useFields({
    initialValues: { name: typed?.name ?? current, hasNewUser: typed?.hasNewUser ?? true },
    validate: { name: problemOf },
  });

  return (
    <WizardStep
      onSubmit={submit(({ name, hasNewUser }) => onNext({ name: tidySubscriberName(name), hasNewUser }))}
      back={back}
      next={canRename ? <NextButton /> : null}
    >
      <Aside>
        <FieldList>
          <Field label={<Trans>Номер телефона</Trans>}>{formatNumber(number)}</Field>
          <Field label={<Trans>Имя сейчас</Trans>}>{current}</Field>
        </FieldList>
      </Aside>
      {canRename ? (
        <>
          <TextInput
            {...field("name")}
            label={t`Новое имя`}
            description={t`До ${SUBSCRIBER_NAME_MAX} знаков. Так абонент будет записан в списках и счетах.`}
            autoComplete="off"
            maxLength={SUBSCRIBER_NAME_MAX * 2}
          />
          <Checkbox
            name="hasNewUser"
            checked={values.hasNewUser}
            onChange={(event) => set("hasNewUser", event.currentTarget.checked)}
            label={t`Номером теперь пользуется другой человек`}
            description={t`Прежний больше не войдёт в кабинет этого номера: его пароль, второй фактор, входы и токены прекратятся. Снимите отметку, если только исправляете имя.`}
          />
        </>
      ) : (
        <WhyNot line={line} kinds={["RENAME_SUBSCRIBER"]} />
      )}
    </WizardStep>
  );
}

import {
  SUBSCRIBER_NAME_MAX,
  subscriberNameProblem,
  tidySubscriberName,
  unusableNameSign,
} from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
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

interface RenameFormProps {
  subscriber: FragmentType<typeof RenameFormFragment>;
  /** The name typed before, when one comes back. */
  typed: string | null;
  onNext: (name: string) => void;
  /** «Назад». */
  back: ReactNode;
}

/** The form's answer in what was kept of it. */
export const nameIn = ({ name }: Record<string, unknown>): { name: string } | null =>
  typeof name === "string" ? { name } : null;

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
  const { field, submit } = useFields({
    initialValues: { name: typed ?? current },
    validate: { name: problemOf },
  });

  return (
    <WizardStep
      onSubmit={submit(({ name }) => onNext(tidySubscriberName(name)))}
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
        <TextInput
          {...field("name")}
          label={t`Новое имя`}
          description={t`До ${SUBSCRIBER_NAME_MAX} знаков. Так абонент будет записан в списках и счетах.`}
          autoComplete="off"
          maxLength={SUBSCRIBER_NAME_MAX * 2}
        />
      ) : (
        <WhyNot line={line} kinds={["RENAME_SUBSCRIBER"]} />
      )}
    </WizardStep>
  );
}

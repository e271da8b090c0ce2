import { EMAIL_MAX, parseEmail } from "@kabinet/shared";
import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { BackButton } from "../../../components/wizard/step-buttons";

interface EmailFormProps {
  /** The address typed before, when one comes back, or the present one. */
  given: string;
  onBack: () => void;
  onNext: (email: string) => void;
}

/** Where copies of voice messages are to go; judged by the same rule as on the server. */
export function EmailForm({ given, onBack, onNext }: EmailFormProps) {
  const { t } = useLingui();
  const [email, setEmail] = useState(given);
  const [isWrong, setWrong] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const next = () => {
    const parsed = parseEmail(email);
    setWrong(parsed === null);
    if (parsed === null) box.current?.focus();
    else onNext(parsed);
  };

  return (
    <WizardStep step={{ number: 1, of: 2 }} onSubmit={next} back={<BackButton onClick={onBack} />}>
      <TextInput
        ref={box}
        label={t`E-mail для копий голосовых сообщений`}
        description={t`На него придёт письмо со ссылкой: копии начнут приходить, когда адрес подтвердят.`}
        name="email"
        type="email"
        autoComplete="email"
        maxLength={EMAIL_MAX}
        value={email}
        error={isWrong ? t`Проверьте адрес: имя, знак @ и домен, например anna@company.by.` : undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
    </WizardStep>
  );
}

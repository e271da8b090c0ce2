import { EMAIL_MAX, parseEmail } from "@kabinet/shared";
import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { BackButton } from "../../../components/wizard/step-buttons";
import { useFields } from "../../../lib/use-fields";

interface EmailFormProps {
  /** The address typed before, when one comes back, or the present one. */
  given: string;
  onBack: () => void;
  onNext: (email: string) => void;
}

/** The form's answer in what was kept of it. */
export const emailIn = ({ email }: Record<string, unknown>): { email: string } | null =>
  typeof email === "string" ? { email } : null;

/** Where copies of voice messages are to go; judged by the same rule as on the server. */
export function EmailForm({ given, onBack, onNext }: EmailFormProps) {
  const { t } = useLingui();
  const { field, submit } = useFields({
    initialValues: { email: given },
    validate: {
      email: (email) =>
        parseEmail(email) === null
          ? t`Проверьте адрес: имя, знак @ и домен, например anna@company.by.`
          : null,
    },
  });

  return (
    <WizardStep
      step={{ number: 1, of: 2 }}
      onSubmit={submit(({ email }) => onNext(parseEmail(email) ?? email))}
      back={<BackButton onClick={onBack} />}
    >
      <TextInput
        {...field("email")}
        label={t`E-mail для копий голосовых сообщений`}
        description={t`На него придёт письмо со ссылкой: копии начнут приходить, когда адрес подтвердят.`}
        type="email"
        autoComplete="email"
        maxLength={EMAIL_MAX}
      />
    </WizardStep>
  );
}

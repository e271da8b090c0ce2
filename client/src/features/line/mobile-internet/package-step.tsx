import { Trans, useLingui } from "@lingui/react/macro";
import { Money } from "../../../components/money";
import type { Beside } from "../../../components/wizard/beside";
import { ChoiceList } from "../../../components/wizard/choice-list";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { BackButton } from "../../../components/wizard/step-buttons";
import { formatCount } from "../../../lib/format/number";
import { useFields } from "../../../lib/use-fields";
import { changeInputOf } from "./change-input";
import { CurrentState } from "./current-state";
import type { MobileInternetData } from "./mobile-internet";

interface PackageStepProps {
  subscriber: MobileInternetData;
  /** The package chosen before, when one comes back. */
  chosen: string | null;
  onBack: () => void;
  onNext: (packageId: string) => void;
  beside: Beside;
}

/** The wizard's second page: the eight packages in the manual's order, with volume and price beside each. */
export function PackageStep({ subscriber, chosen, onBack, onNext, beside: Beside }: PackageStepProps) {
  const { t } = useLingui();
  const { packages } = subscriber.mobileInternet;
  const isChoosable = (id: string | null) =>
    packages.some((option) => option.package.id === id && option.isAvailable);
  const { field, values, submit } = useFields({
    initialValues: { package: isChoosable(chosen) && chosen !== null ? chosen : "" },
    validate: { package: (id) => (id === "" ? t`Выберите пакет.` : null) },
  });

  return (
    <WizardStep
      step={{ number: 2, of: 3 }}
      onSubmit={submit((values) => onNext(values.package))}
      back={<BackButton onClick={onBack} />}
    >
      <Beside change={changeInputOf("change", subscriber.id, values.package || null)}>
        <CurrentState subscriber={subscriber} />
      </Beside>
      <ChoiceList
        label={<Trans>Выберите дополнительный пакет:</Trans>}
        {...field("package")}
        choices={packages.map((option) => ({
          value: option.package.id,
          label: option.package.name,
          disabled: !option.isAvailable,
          note: option.unavailableReason ?? (option.isCurrent ? t`Действует сейчас` : undefined),
          aside: (
            <>
              <span>
                <Trans>
                  <Money value={option.package.monthlyFee} /> в месяц
                </Trans>
              </span>
              {option.package.includedMegabytes === null ? null : (
                <span>
                  <Trans>{formatCount(option.package.includedMegabytes)} МБ</Trans>
                </span>
              )}
            </>
          ),
        }))}
      />
    </WizardStep>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { whyNot } from "../../../components/why-not";
import type { Beside } from "../../../components/wizard/beside";
import { ChoiceList, type Choice } from "../../../components/wizard/choice-list";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { MenuButton, NextButton } from "../../../components/wizard/step-buttons";
import { useFields } from "../../../lib/use-fields";
import { changeInputOf } from "./change-input";
import { CurrentState } from "./current-state";
import { InternetAllowance } from "./internet-allowance";
import type { MobileInternetAct, MobileInternetData } from "./mobile-internet";

interface StateStepProps {
  subscriber: MobileInternetData;
  /** The choice made before, when one comes back. */
  chosen: MobileInternetAct | null;
  onNext: (act: MobileInternetAct) => void;
  /** «В меню». */
  menuPath: string;
  beside: Beside;
}

/** The wizard's first page: the state now, and what can be done about it. */
export function StateStep({ subscriber, chosen, onNext, menuPath, beside: Beside }: StateStepProps) {
  const { t } = useLingui();
  const choices = useChoices(subscriber);
  const isOpen = choices.some(({ value, disabled }) => value === chosen && !disabled);
  const { field, values, submit } = useFields<{ act: string }>({
    initialValues: { act: isOpen && chosen !== null ? chosen : "" },
    validate: { act: (act) => (act === "" ? t`Выберите, что сделать.` : null) },
  });
  const next = submit(({ act }) => {
    const made = choices.find(({ value }) => value === act);
    if (made) onNext(made.value);
  });

  const made = choices.find(({ value }) => value === values.act)?.value;

  return (
    <WizardStep
      // A package is one question more.
      step={{ number: 1, of: made === undefined || made === "change" ? 3 : 2 }}
      onSubmit={next}
      back={<MenuButton to={menuPath} />}
      next={choices.every(({ disabled }) => disabled) ? null : <NextButton />}
    >
      <Beside change={made ? changeInputOf(made, subscriber.id, null) : null}>
        <CurrentState subscriber={subscriber} />
        <InternetAllowance internet={subscriber.mobileInternet} />
      </Beside>
      <ChoiceList label={<Trans>Что сделать</Trans>} {...field("act")} choices={choices} />
    </WizardStep>
  );
}

/** The manual's choices for each of the three states; one that the viewer may not make is shown and cannot be made. */
function useChoices(subscriber: MobileInternetData): (Choice & { value: MobileInternetAct })[] {
  const { t } = useLingui();
  const { state } = subscriber.mobileInternet;
  const offer = (value: MobileInternetAct, label: string, why: ReturnType<typeof whyNot>, note?: string) => ({
    value,
    label,
    disabled: why !== null,
    note: why?.message ?? note,
  });
  if (state === "OFF") {
    return [
      offer(
        "connect",
        t`Подключить`,
        whyNot(subscriber, "CONNECT_MOBILE_INTERNET"),
        t`Будет работать интернет тарифного плана.`,
      ),
    ];
  }
  const change = offer(
    "change",
    t`Изменить (выбрать дополнительный пакет)`,
    whyNot(subscriber, "CHANGE_MOBILE_INTERNET_PACKAGE"),
  );
  return state === "PACKAGE"
    ? [
        change,
        offer(
          "remove",
          t`Отключить`,
          whyNot(subscriber, "REMOVE_MOBILE_INTERNET_PACKAGE"),
          t`Отключится дополнительный пакет; интернет тарифного плана останется.`,
        ),
      ]
    : [
        change,
        offer(
          "disconnect",
          t`Отключить`,
          whyNot(subscriber, "DISCONNECT_MOBILE_INTERNET"),
          t`Мобильный интернет перестанет работать.`,
        ),
      ];
}

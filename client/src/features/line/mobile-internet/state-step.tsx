import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { IconCircleCheck, IconCircleOff } from "@tabler/icons-react";
import { Money } from "../../../components/money";
import { Section } from "../../../components/section";
import { StateMark } from "../../../components/state-mark";
import { whyNot } from "../../../components/why-not";
import { ChoiceList, type Choice } from "../../../components/wizard/choice-list";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { MenuButton, NextButton } from "../../../components/wizard/step-buttons";
import { formatCount } from "../../../lib/format/number";
import { formatInstant } from "../../../lib/format/time";
import { useFields } from "../../../lib/use-fields";
import { InternetAllowance } from "./internet-allowance";
import type { MobileInternetAct, MobileInternetData } from "./mobile-internet";

interface StateStepProps {
  subscriber: MobileInternetData;
  /** The choice made before, when one comes back. */
  chosen: MobileInternetAct | null;
  onNext: (act: MobileInternetAct) => void;
  /** «В меню». */
  menuPath: string;
}

/** The wizard's first page: the state now, and what can be done about it. */
export function StateStep({ subscriber, chosen, onNext, menuPath }: StateStepProps) {
  const { t } = useLingui();
  const choices = useChoices(subscriber);
  const isOpen = choices.some(({ value, disabled }) => value === chosen && !disabled);
  const { field, submit } = useFields<{ act: string }>({
    initialValues: { act: isOpen && chosen !== null ? chosen : "" },
    validate: { act: (act) => (act === "" ? t`Выберите, что сделать.` : null) },
  });
  const next = submit(({ act }) => {
    const made = choices.find(({ value }) => value === act);
    if (made) onNext(made.value);
  });

  return (
    <WizardStep
      step={{ number: 1 }}
      onSubmit={next}
      back={<MenuButton to={menuPath} />}
      next={choices.every(({ disabled }) => disabled) ? null : <NextButton />}
    >
      <Section title={<Trans>Сейчас</Trans>}>
        <CurrentState subscriber={subscriber} />
      </Section>
      <InternetAllowance internet={subscriber.mobileInternet} />
      <ChoiceList label={<Trans>Что сделать</Trans>} {...field("act")} choices={choices} />
    </WizardStep>
  );
}

function CurrentState({ subscriber }: { subscriber: MobileInternetData }) {
  const { mobileInternet, tariffPlan } = subscriber;
  const current = mobileInternet.package;
  const megabytes = formatCount(tariffPlan.includedMegabytes);
  if (mobileInternet.state === "OFF") {
    return (
      <StateMark tone="quiet" icon={IconCircleOff}>
        <Trans>Мобильный интернет отключен</Trans>
      </StateMark>
    );
  }
  if (!current) {
    return (
      <>
        <StateMark tone="good" icon={IconCircleCheck}>
          <Trans>Подключен интернет тарифного плана</Trans>
        </StateMark>
        <Text c="dimmed" mt={4}>
          <Trans>
            {tariffPlan.name}: {megabytes} МБ в месяц
          </Trans>
        </Text>
      </>
    );
  }
  const packageMegabytes = formatCount(current.includedMegabytes ?? 0);
  return (
    <>
      <StateMark tone="good" icon={IconCircleCheck}>
        <Trans>Действует дополнительный пакет: {current.name}</Trans>
      </StateMark>
      <Text c="dimmed" mt={4}>
        <Trans>
          {packageMegabytes} МБ в месяц за <Money value={current.monthlyFee} />.
        </Trans>{" "}
        {mobileInternet.packageSince ? (
          <Trans>Подключен {formatInstant(mobileInternet.packageSince)}.</Trans>
        ) : null}
      </Text>
    </>
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

import { SIM_CODES_SHOWN_SECONDS } from "@kabinet/shared";
import { Trans } from "@lingui/react/macro";
import { Button, Stack } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useCallback, useState, type ReactNode } from "react";
import { Notice } from "../../../components/notice";
import { Section } from "../../../components/section";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import type { ConfirmationMeans } from "../../../generated/graphql";
import { RevealForm, type PasskeyProof, type ProofField } from "./reveal-form";
import { ShownCodes } from "./shown-codes";
import type { SimCodes } from "./sim-codes-fragment";
import classes from "./sim-codes.module.css";

const SimCodeLineFragment = graphql(`
  fragment SimCodeLine on Subscriber {
    id
    state
    viewerCanRevealSimCodes
  }
`);

/** What is on the screen: nothing yet, the questions, the codes, or that they have been hidden again. */
type Sight = "closed" | "asking" | "hidden" | SimCodes;

interface SimCodesProps {
  subscriber: FragmentType<typeof SimCodeLineFragment>;
  confirmsBy: ConfirmationMeans;
  proofField: ProofField;
  passkeyProof: PasskeyProof | null;
  /** Whether the viewer may see codes of the company's lines at all. */
  mayReveal: boolean;
  /** Who has looked at them. */
  children: ReactNode;
}

/** PIN and PUK of the SIM card: on demand, after a proof and a reason, and for a minute only. */
export function SimCodesSection({
  subscriber,
  confirmsBy,
  proofField,
  passkeyProof,
  mayReveal,
  children,
}: SimCodesProps) {
  const { id, state, viewerCanRevealSimCodes } = readFragment(SimCodeLineFragment, subscriber);
  const [sight, setSight] = useState<Sight>("closed");
  const hide = useCallback(() => setSight("hidden"), []);

  const show = (
    <Button
      variant="default"
      leftSection={<IconEye size={18} aria-hidden />}
      onClick={() => setSight("asking")}
    >
      <Trans>Показать коды</Trans>
    </Button>
  );
  return (
    <Section title={<Trans>PIN и PUK SIM-карты</Trans>}>
      {!viewerCanRevealSimCodes ? (
        <p>
          {state === "TERMINATED" ? (
            <Trans>Номер отключён, коды его SIM-карты больше не нужны.</Trans>
          ) : !mayReveal ? (
            <Trans>Коды этой SIM-карты видят администратор компании и тот, кто пользуется номером.</Trans>
          ) : (
            <Trans>
              Кодов этой SIM-карты в кабинете нет. Они напечатаны на карте-держателе SIM; если её нет,
              обратитесь к оператору.
            </Trans>
          )}
        </p>
      ) : sight === "asking" ? (
        <RevealForm
          subscriberId={id}
          confirmsBy={confirmsBy}
          proofField={proofField}
          passkeyProof={passkeyProof}
          onShown={setSight}
          onCancel={() => setSight("closed")}
        />
      ) : typeof sight === "object" ? (
        <ShownCodes codes={sight} onHide={hide} />
      ) : (
        <Stack align="flex-start">
          {sight === "hidden" ? (
            <Notice tone="info" live title={<Trans>Коды скрыты</Trans>}>
              <Trans>Чтобы увидеть их ещё раз, запросите снова. Каждый просмотр записывается.</Trans>
            </Notice>
          ) : (
            <p className={classes["about"]}>
              <Trans>
                Кто знает PUK, может забрать номер себе. Поэтому кабинет ещё раз проверит, что это вы, спросит
                причину, покажет коды на {SIM_CODES_SHOWN_SECONDS} секунд и запишет, кто их смотрел: запись
                увидят и администратор, и абонент.
              </Trans>
            </p>
          )}
          {show}
        </Stack>
      )}
      {children}
    </Section>
  );
}

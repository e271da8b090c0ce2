import { RECOVERY_CODES } from "@kabinet/shared";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Notice } from "../../../components/notice";
import { Section } from "../../../components/section";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { formatInstant } from "../../../lib/format/time";
import { knowsPasskeys } from "../../../lib/passkey";
import { Enrolment, type FactorKey } from "./enrolment";
import { RecoveryCodes } from "./recovery-codes";
import { RemoveFactor, type PasskeyProof } from "./remove-factor";

const SecondFactorFragment = graphql(`
  fragment SecondFactorOfViewer on Viewer {
    id
    hasPassword
    passkeys {
      id
    }
    secondFactor {
      confirmedAt
      recoveryCodesLeft
    }
  }
`);

const StartMutation = graphql(`
  mutation StartSecondFactor {
    startSecondFactor {
      secret
      uri
      userErrors {
        code
        message
      }
    }
  }
`);

const RenewMutation = graphql(`
  mutation RenewRecoveryCodes {
    renewRecoveryCodes {
      recoveryCodes
      userErrors {
        code
        message
      }
    }
  }
`);

/** What is on the screen beside the state: the key for the app, the codes that are shown once, the farewell. */
type Sight = null | { key: FactorKey } | { codes: readonly string[] } | "removing";

interface SecondFactorSectionProps {
  viewer: FragmentType<typeof SecondFactorFragment>;
  /** Where somebody answers by a passkey; the page gives it. */
  passkeyProof: PasskeyProof;
  /** Something has changed: the page reads itself again. */
  onChanged: () => unknown;
}

/** «Второй фактор»: switch it on, get codes for when the telephone is lost, switch it off. */
export function SecondFactorSection({ viewer, passkeyProof, onChanged }: SecondFactorSectionProps) {
  const { t } = useLingui();
  const { secondFactor, hasPassword, passkeys } = readFragment(SecondFactorFragment, viewer);
  const [sight, setSight] = useState<Sight>(null);
  // Secrets go to this component's state and nowhere else.
  const options = { fetchPolicy: "no-cache" } as const;
  const start = useWrite(StartMutation, options);
  const renew = useWrite(RenewMutation, options);
  useShowAsQuery({ title: t`Начать включение второго фактора`, document: StartMutation, variables: {} });

  const begin = async () => {
    renew.reset();
    const { secret, uri } = (await start.send({})) ?? {};
    if (secret && uri) setSight({ key: { secret, uri } });
  };
  const show = (codes: readonly string[]) => {
    setSight({ codes });
    void onChanged();
  };
  const renewCodes = async () => {
    start.reset();
    const renewed = await renew.send({});
    if (renewed?.recoveryCodes) show(renewed.recoveryCodes);
  };
  const left = secondFactor?.recoveryCodesLeft ?? 0;

  return (
    <Section title={<Trans>Второй фактор</Trans>}>
      <Stack align="flex-start" maw={640}>
        <Refusal errors={[...start.errors, ...renew.errors]} />
        {sight !== null && sight !== "removing" && "codes" in sight ? (
          <RecoveryCodes codes={sight.codes} onDone={() => setSight(null)} />
        ) : sight !== null && sight !== "removing" ? (
          <Enrolment factorKey={sight.key} onConfirmed={show} onCancel={() => setSight(null)} />
        ) : sight === "removing" ? (
          <RemoveFactor
            passkeyProof={passkeys.length > 0 && knowsPasskeys() ? passkeyProof : null}
            hasPassword={hasPassword}
            onRemoved={() => {
              setSight(null);
              void onChanged();
            }}
            onCancel={() => setSight(null)}
          />
        ) : secondFactor?.confirmedAt ? (
          <>
            <Notice tone="good" title={<Trans>Включён {formatInstant(secondFactor.confirmedAt)}</Trans>}>
              <Trans>При входе кабинет спрашивает ещё и код из приложения-аутентификатора.</Trans>
            </Notice>
            {left < 3 ? (
              <Notice tone="warn">
                <Trans>Резервных кодов почти не осталось. Получите новые, пока телефон при вас.</Trans>
              </Notice>
            ) : null}
            <Text>
              <Plural
                value={left}
                one={`Остался # резервный код из ${RECOVERY_CODES}.`}
                few={`Осталось # резервных кода из ${RECOVERY_CODES}.`}
                many={`Осталось # резервных кодов из ${RECOVERY_CODES}.`}
                other={`Осталось # резервного кода из ${RECOVERY_CODES}.`}
              />
            </Text>
            <Group>
              <Button variant="default" loading={renew.busy} onClick={() => void renewCodes()}>
                <Trans>Получить новые резервные коды</Trans>
              </Button>
              <Button variant="default" onClick={() => setSight("removing")}>
                <Trans>Отключить второй фактор</Trans>
              </Button>
            </Group>
          </>
        ) : (
          <>
            <Text>
              <Trans>
                Кроме пароля кабинет будет спрашивать код из приложения-аутентификатора на вашем телефоне
                (Google Authenticator, Яндекс Ключ, любое другое с TOTP). Узнав один пароль, войти не сможет
                никто.
              </Trans>
            </Text>
            <Button loading={start.busy} onClick={() => void begin()}>
              <Trans>Включить второй фактор</Trans>
            </Button>
          </>
        )}
      </Stack>
    </Section>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconShieldCheck } from "@tabler/icons-react";
import { ConfirmButton } from "../../../components/confirm-button";
import { TextLink } from "../../../components/links";
import { Section } from "../../../components/section";
import { StateMark } from "../../../components/state-mark";
import { Refusal } from "../../../components/user-errors";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { paths } from "../../../lib/paths";

const AccessPolicyOfCompany = graphql(`
  fragment AccessPolicyOfCompany on Client {
    id
    viewerCanChangeAccess
    needsSecondFactor
  }
`);

const SetAccessPolicyMutation = graphql(`
  mutation SetAccessPolicy($input: SetAccessPolicyInput!, $idempotencyKey: String!) {
    setAccessPolicy(input: $input, idempotencyKey: $idempotencyKey) {
      client {
        id
        needsSecondFactor
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** Whether the company is shown only to who has a second factor. */
export function AccessPolicy({ client }: { client: FragmentType<typeof AccessPolicyOfCompany> }) {
  const { t } = useLingui();
  const { id, needsSecondFactor, viewerCanChangeAccess } = readFragment(AccessPolicyOfCompany, client);
  const { send, busy, errors } = useWrite(SetAccessPolicyMutation);
  const isOn = needsSecondFactor === true;
  const set = () => send({ input: { clientId: id, needsSecondFactor: !isOn } });
  const isOwnMissing = errors.some(({ code }) => code === "SECOND_FACTOR_NEEDED");
  return (
    <Section
      title={<Trans>Второй фактор для всех</Trans>}
      actions={
        viewerCanChangeAccess ? (
          <ConfirmButton
            size="xs"
            act={isOn ? t`Больше не требовать` : t`Требовать от всех`}
            loading={busy}
            onConfirm={set}
          >
            {isOn ? (
              <Trans>Компания откроется и тем, у кого второй фактор не включён.</Trans>
            ) : (
              <Trans>
                Для тех, у кого второй фактор не включён, компания сразу закроется, вместе с их токенами для
                неё, пока они его не включат.
              </Trans>
            )}
          </ConfirmButton>
        ) : null
      }
    >
      <Stack align="flex-start" maw={640}>
        <Refusal
          errors={errors}
          actions={
            isOwnMissing ? (
              <TextLink to={paths.client(id, "security")}>
                <Trans>Перейти в «Безопасность»</Trans>
              </TextLink>
            ) : null
          }
        />
        {isOn ? (
          <StateMark tone="good" icon={IconShieldCheck}>
            <Trans>Требуется от каждого</Trans>
          </StateMark>
        ) : (
          <StateMark tone="quiet" icon={IconAlertTriangle}>
            <Trans>Не требуется</Trans>
          </StateMark>
        )}
        <Text c="dimmed" size="sm">
          <Trans>
            Компанию видят тогда только те, кто при входе вводит код из приложения или входит ключом доступа.
          </Trans>
        </Text>
      </Stack>
    </Section>
  );
}

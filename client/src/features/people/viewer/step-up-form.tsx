import { useQuery } from "@apollo/client/react";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Failure } from "../../../components/states";
import { Waiting } from "../../../components/waiting";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import type { ConfirmationMeans } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";
import { knowsPasskeys } from "../../../lib/passkey";
import { PasskeyProof } from "./passkey-proof";
import { ProofField, proofOf } from "./proof-field";

const StepUpQuery = graphql(`
  query StepUp {
    viewer {
      id
      login
      confirmsBy
      passkeys {
        id
      }
    }
  }
`);

const ConfirmIdentityMutation = graphql(`
  mutation ConfirmIdentity($input: ConfirmIdentityInput!) {
    confirmIdentity(input: $input) {
      viewer {
        id
        provedUntil
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

/** What is asked, by what the person has. */
export default function StepUpForm({ onEnd }: { onEnd: (confirmed: boolean) => void }) {
  const { data, error, refetch } = useQuery(StepUpQuery, { fetchPolicy: "network-only" });
  const viewer = data?.viewer;
  if (error) return <Failure error={error} retry={refetch} />;
  if (!viewer) return <Waiting rows={2} shape="form" />;
  const { login, confirmsBy, passkeys } = viewer;
  const hasPasskey = passkeys.length > 0 && knowsPasskeys();
  return <ProofForm login={login} confirmsBy={confirmsBy} hasPasskey={hasPasskey} onEnd={onEnd} />;
}

interface ProofFormProps {
  login: string;
  confirmsBy: ConfirmationMeans;
  hasPasskey: boolean;
  onEnd: (confirmed: boolean) => void;
}

function ProofForm({ login, confirmsBy, hasPasskey, onEnd }: ProofFormProps) {
  const { values, set, submit } = useFields({ initialValues: { proof: "" } });
  const { send, busy, errors } = useWrite(ConfirmIdentityMutation);
  const form = useRef<HTMLFormElement>(null);
  useEffect(
    () => form.current?.querySelector<HTMLElement>("input:not([name=username]), button")?.focus(),
    [],
  );

  const confirm = submit(async ({ proof }) => {
    if (await send({ input: proofOf(confirmsBy, proof) })) onEnd(true);
    else set("proof", "");
  });

  return (
    <form ref={form} onSubmit={confirm}>
      <Stack>
        <Text>
          <Trans>
            Это важное действие, а вы подтверждали вход давно. Подтвердите ещё раз, и оно выполнится само;
            введённое не потеряется.
          </Trans>
        </Text>
        <Refusal errors={errors} title={<Trans>Не подтверждено</Trans>} />
        {hasPasskey ? (
          <PasskeyProof
            onAnswer={(passkey) => void send({ input: { passkey } }).then((done) => done && onEnd(true))}
          />
        ) : null}
        {/* Password managers need to know whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        <ProofField
          confirmsBy={confirmsBy}
          value={values.proof}
          onChange={(proof) => set("proof", proof)}
          errors={errors}
        />
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Подтвердить</Trans>
          </Button>
          <Button variant="default" onClick={() => onEnd(false)}>
            <Trans>Не надо</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

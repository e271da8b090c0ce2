import { useApolloClient, useQuery } from "@apollo/client/react";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { Failure, Loading } from "../../../components/states";
import { Refusal, type UserErrorLike } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import type { ConfirmationMeans } from "../../../generated/graphql";
import { useFault } from "../../../lib/apollo/use-fault";
import { ProofField, proofOf } from "./proof-field";

const StepUpQuery = graphql(`
  query StepUp {
    viewer {
      id
      login
      confirmsBy
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
  if (!viewer) return <Loading rows={3} />;
  return <ProofForm login={viewer.login} confirmsBy={viewer.confirmsBy} onEnd={onEnd} />;
}

interface ProofFormProps {
  login: string;
  confirmsBy: ConfirmationMeans;
  onEnd: (confirmed: boolean) => void;
}

function ProofForm({ login, confirmsBy, onEnd }: ProofFormProps) {
  const client = useApolloClient();
  const [proof, setProof] = useState("");
  const [loading, setLoading] = useState(false);
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const [fault, setFault] = useState<unknown>(null);
  const faults = useFault(fault);
  const form = useRef<HTMLFormElement>(null);
  useEffect(
    () => form.current?.querySelector<HTMLElement>("input:not([name=username]), button")?.focus(),
    [],
  );

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    // React's tree ends at the page's own form, which must not hear of this one.
    event.stopPropagation();
    setLoading(true);
    setErrors([]);
    setFault(null);
    try {
      const variables = { input: proofOf(confirmsBy, proof) };
      const { data } = await client.mutate({ mutation: ConfirmIdentityMutation, variables });
      const refusals = data?.confirmIdentity.userErrors ?? [];
      if (refusals.length === 0) {
        onEnd(true);
        return;
      }
      setErrors(refusals);
    } catch (error) {
      setFault(error);
    }
    setProof("");
    setLoading(false);
  };

  return (
    <form ref={form} onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text>
          <Trans>
            Это важное действие, а вы подтверждали вход давно. Подтвердите ещё раз, и оно выполнится само;
            введённое не потеряется.
          </Trans>
        </Text>
        <Refusal errors={faults ?? errors} title={<Trans>Не подтверждено</Trans>} />
        {/* Password managers need to know whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        <ProofField confirmsBy={confirmsBy} value={proof} onChange={setProof} errors={errors} />
        <Group>
          <Button type="submit" loading={loading}>
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

import { Trans } from "@lingui/react/macro";
import { Button, Stack } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import { useState } from "react";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { askForPasskey, knowsPasskeys, type PasskeyOutcome } from "../../../lib/passkey";
import { PasskeyProblem } from "./passkey-problem";
import { useEnter } from "./use-enter";

const StartMutation = graphql(`
  mutation StartPasskeySignIn {
    startPasskeySignIn {
      options
      userErrors {
        code
        message
      }
    }
  }
`);

const SignInMutation = graphql(`
  mutation SignInWithPasskey($input: SignInWithPasskeyInput!) {
    signInWithPasskey(input: $input) {
      viewer {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** Sign-in by a passkey: the browser asks which, and nothing is typed. */
export default function PasskeySignIn() {
  const start = useWrite(StartMutation, { fetchPolicy: "no-cache" });
  const signIn = useWrite(SignInMutation);
  const enter = useEnter();
  const [outcome, setOutcome] = useState<PasskeyOutcome | null>(null);
  if (!knowsPasskeys()) return null;

  const come = async () => {
    setOutcome(null);
    signIn.reset();
    const options = (await start.send({}))?.options;
    if (!options) return;
    const asked = await askForPasskey(options);
    setOutcome(asked);
    if ("answer" in asked && (await signIn.send({ input: { passkey: asked.answer } }))) await enter();
  };

  return (
    <Stack>
      <Refusal errors={[...start.errors, ...signIn.errors]} />
      <PasskeyProblem outcome={outcome} />
      <Button
        variant="default"
        leftSection={<IconFingerprint size={18} aria-hidden />}
        loading={start.busy || signIn.busy}
        onClick={() => void come()}
      >
        <Trans>Войти ключом доступа</Trans>
      </Button>
    </Stack>
  );
}

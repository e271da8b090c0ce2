import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import { useState } from "react";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { askForPasskey, type PasskeyOutcome } from "../../../lib/passkey";
import { PasskeyProblem } from "./passkey-problem";

const StartMutation = graphql(`
  mutation StartPasskeyConfirmation {
    startPasskeyConfirmation {
      options
      userErrors {
        code
        message
      }
    }
  }
`);

/** Where somebody who has a passkey may confirm by it instead of by what the form asks. */
export function PasskeyProof({ onAnswer }: { onAnswer: (passkey: string) => void }) {
  const start = useWrite(StartMutation, { fetchPolicy: "no-cache" });
  const [outcome, setOutcome] = useState<PasskeyOutcome | null>(null);
  const ask = async () => {
    setOutcome(null);
    const options = (await start.send({}))?.options;
    if (!options) return;
    const asked = await askForPasskey(options);
    setOutcome(asked);
    if ("answer" in asked) onAnswer(asked.answer);
  };
  return (
    <>
      <Refusal errors={start.errors} />
      <PasskeyProblem outcome={outcome} />
      <Button
        variant="default"
        leftSection={<IconFingerprint size={18} aria-hidden />}
        loading={start.busy}
        onClick={() => void ask()}
      >
        <Trans>Подтвердить ключом доступа</Trans>
      </Button>
    </>
  );
}

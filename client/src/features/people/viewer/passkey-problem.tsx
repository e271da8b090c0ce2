import { Trans } from "@lingui/react/macro";
import { Notice } from "../../../components/notice";
import type { PasskeyOutcome } from "../../../lib/passkey";

/** Why the device has given no answer. That somebody has thought better of it needs no words but how to go on. */
export function PasskeyProblem({ outcome }: { outcome: PasskeyOutcome | null }) {
  if (outcome === null || !("problem" in outcome)) return null;
  return (
    <Notice tone="warn" live>
      {outcome.problem === "cancelled" ? (
        <Trans>Ключ доступа не выбран. Попробуйте ещё раз.</Trans>
      ) : (
        <Trans>Браузер не смог спросить ключ доступа. Попробуйте ещё раз или другим способом.</Trans>
      )}
    </Notice>
  );
}

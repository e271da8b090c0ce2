import { Trans } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { Dialog } from "../../../components/dialog";
import { latePart } from "../../../components/late-part";
import { Loading } from "../../../components/states";
import { askForProofBy } from "../../../lib/apollo/step-up-link";

// Most pages are never asked: the form comes when it is wanted.
const StepUpForm = latePart(() => import("./step-up-form"), { place: <Loading rows={3} /> });

/** «Подтвердите, что это вы»: asks when a mutation needs it, and lets the mutation go on. */
export function StepUpDialog() {
  const [isOpen, setOpen] = useState(false);
  // Those who wait for the answer: two mutations at once are asked about once.
  const waiting = useRef<((confirmed: boolean) => void)[]>([]);

  useEffect(
    () =>
      askForProofBy(() => {
        setOpen(true);
        return new Promise((resolve) => waiting.current.push(resolve));
      }),
    [],
  );

  const end = (confirmed: boolean) => {
    setOpen(false);
    for (const resolve of waiting.current.splice(0)) resolve(confirmed);
  };

  return (
    <Dialog opened={isOpen} onClose={() => end(false)} title={<Trans>Подтвердите, что это вы</Trans>}>
      <StepUpForm onEnd={end} />
    </Dialog>
  );
}

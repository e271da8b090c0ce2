import { Trans } from "@lingui/react/macro";
import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { ButtonLink } from "../../components/links";
import { MissingPart } from "../../components/missing-part";
import { PagePlace } from "../../components/page/page";
import { Failure, NotFound } from "../../components/states";
import { PartMissing } from "../../lib/program-part";
import { BareShell } from "./shell";

/** While a page's own part of the program is on its way. */
export function PagePending() {
  return <PagePlace />;
}

/** A page that broke, or whose part of the program did not arrive. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    return router.invalidate();
  };
  // Loaded anew and not asked for again: some browsers remember for as long as the page lives what did not arrive.
  if (error instanceof PartMissing) return <MissingPart isWholePage retry={() => location.reload()} />;
  return <Failure isWholePage error={error} retry={retry} />;
}

/** An address that leads nowhere. */
export function PageNotFound() {
  return (
    <NotFound
      isWholePage
      actions={
        <ButtonLink to="/">
          <Trans>На главную</Trans>
        </ButtonLink>
      }
    />
  );
}

/** The same where no menu is: the address belongs to nobody. */
export function BarePageNotFound() {
  return (
    <BareShell>
      <PageNotFound />
    </BareShell>
  );
}

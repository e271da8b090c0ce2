import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { ButtonLink } from "../links";

/** «В меню»: leaves a wizard from its first step. */
export function MenuButton({ to }: { to: string }) {
  return (
    <ButtonLink variant="default" to={to}>
      <Trans>В меню</Trans>
    </ButtonLink>
  );
}

/** «Назад»: to the step before. */
export function BackButton({ onClick }: { onClick: () => void }) {
  return (
    <Button variant="default" onClick={onClick}>
      <Trans>Назад</Trans>
    </Button>
  );
}

/** «Далее»: asks the form whether it is complete. */
export function NextButton({ disabled = false, loading = false }: { disabled?: boolean; loading?: boolean }) {
  return (
    <Button type="submit" disabled={disabled} loading={loading}>
      <Trans>Далее</Trans>
    </Button>
  );
}

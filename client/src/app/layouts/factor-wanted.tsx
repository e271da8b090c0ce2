import { Trans } from "@lingui/react/macro";
import { IconShieldLock } from "@tabler/icons-react";
import { ButtonLink } from "../../components/links";
import { Empty } from "../../components/states";

/** In the place of every page of a company that wants a second factor, to who has none: what to do. */
export function FactorWanted({ security }: { security: string }) {
  return (
    <Empty
      isWholePage
      icon={IconShieldLock}
      title={<Trans>Компания открыта тем, у кого включён второй фактор</Trans>}
      actions={
        <ButtonLink to={security}>
          <Trans>Включить второй фактор</Trans>
        </ButtonLink>
      }
    >
      <Trans>
        Так решил администратор компании. Включите его или войдите ключом доступа, и компания откроется.
      </Trans>
    </Empty>
  );
}

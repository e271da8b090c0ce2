import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { IconEye, IconReceipt } from "@tabler/icons-react";
import { useAccess } from "../../features/people/viewer/current-access";
import classes from "./access-strip.module.css";

/** How many accounts are named; of more it is said how many there are. */
const NAMED = 3;

/** Under the top bar of every page: that the viewer may look only, or looks after some accounts only. */
export function AccessStrip() {
  const access = useAccess();
  if (!access || (access.role !== "OBSERVER" && access.accounts === null)) return null;
  const isObserver = access.role === "OBSERVER";
  const Icon = isObserver ? IconEye : IconReceipt;
  return (
    <div className={classes["strip"]}>
      <Icon size={18} stroke={1.8} aria-hidden className={classes["icon"]} />
      <span>
        {isObserver ? (
          <>
            <strong>
              <Trans>Только просмотр</Trans>
            </strong>{" "}
            <Trans>Изменить вы здесь ничего не можете.</Trans>{" "}
          </>
        ) : null}
        {access.accounts === null ? null : <Accounts accounts={access.accounts} />}
      </span>
    </div>
  );
}

function Accounts({ accounts }: { accounts: readonly { number: string; name: string }[] }) {
  const { t } = useLingui();
  const count = accounts.length;
  const names = accounts
    .slice(0, NAMED)
    .map(({ number, name }) => t`${number} «${name}»`)
    .join(", ");
  const more = count - NAMED;
  if (count === 0) return <Trans>Ни один лицевой счёт вам не открыт.</Trans>;
  return (
    <>
      <Plural
        value={count}
        one="Вам открыт лицевой счёт"
        few="Вам открыты лицевые счета"
        many="Вам открыты лицевые счета"
        other="Вам открыты лицевые счета"
      />{" "}
      {more > 0 ? (
        <Trans>
          {names} и ещё {more}
        </Trans>
      ) : (
        names
      )}
    </>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Button, CloseButton } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { keepProgram, openNewRelease, useNewRelease } from "./new-release";
import classes from "./release-notice.module.css";

/** In the corner of every page once the server has a newer release: nothing is loaded anew until the person says so. */
export default function ReleaseNotice() {
  const { t } = useLingui();
  useEffect(keepProgram, []);
  const release = useNewRelease();
  const [putAside, setPutAside] = useState<string | null>(null);
  const isShown = release !== null && release !== putAside;

  return (
    <div role="status" className={isShown ? classes["notice"] : undefined}>
      {isShown ? (
        <>
          <span>
            <strong>
              <Trans>Вышла новая версия кабинета</Trans>
            </strong>
            <span className={classes["note"]}>
              <Trans>Обновите страницу, когда закончите начатое.</Trans>
            </span>
          </span>
          <Button
            size="xs"
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={() => void openNewRelease()}
          >
            <Trans>Обновить</Trans>
          </Button>
          <CloseButton aria-label={t`Не сейчас`} onClick={() => setPutAside(release)} />
        </>
      ) : null}
    </div>
  );
}

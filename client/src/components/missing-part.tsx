import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useEffect, useEffectEvent, useState } from "react";
import { isFirstReloadFor, whyMissing, type MissingReason } from "../lib/program-part";
import { Empty, Failure, Loading, PATIENCE } from "./states";

interface MissingPartProps {
  /** Asks for the part again. */
  retry: () => unknown;
  /** Loads the page anew. */
  reload?: () => void;
  /**
   * The part is all that the page has: of a newer release the page is loaded anew by itself. Beside a form it is not,
   * for what stands there may be kept nowhere.
   */
  isWholePage?: boolean;
}

/** In the place of a part of the program that did not arrive: why, and what happens next; by itself where it can. */
export function MissingPart({
  retry,
  reload = () => location.reload(),
  isWholePage = false,
}: MissingPartProps) {
  const [reason, setReason] = useState<MissingReason | null>(null);
  const tell = useEffectEvent((found: MissingReason, wasOffline: boolean) => {
    if (found.why === "NEW_RELEASE" && isWholePage && isFirstReloadFor(found.release)) reload();
    else if (found.why === "FAULT" && wasOffline) retry();
    else setReason(found);
  });

  useEffect(() => {
    let isGone = false;
    let wasOffline = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      clearTimeout(timer);
      const found = await whyMissing();
      if (isGone) return;
      tell(found, wasOffline);
      if (found.why !== "OFFLINE") {
        removeEventListener("online", onOnline);
        return;
      }
      wasOffline = true;
      clearTimeout(timer);
      timer = setTimeout(() => void look(), PATIENCE);
    };
    const onOnline = () => void look();
    addEventListener("online", onOnline);
    void look();
    return () => {
      isGone = true;
      clearTimeout(timer);
      removeEventListener("online", onOnline);
    };
  }, []);

  if (reason === null) return <Loading rows={3} />;
  if (reason.why === "OFFLINE") return <Failure error={noAnswer} isWholePage={isWholePage} />;
  const isNew = reason.why === "NEW_RELEASE";
  return (
    <Empty
      title={isNew ? <Trans>Вышла новая версия кабинета</Trans> : <Trans>Не удалось загрузить данные</Trans>}
      actions={
        <Button onClick={isNew ? reload : retry}>
          {isNew ? <Trans>Обновить страницу</Trans> : <Trans>Повторить</Trans>}
        </Button>
      }
      isWholePage={isWholePage}
    />
  );
}

const noAnswer = new TypeError();

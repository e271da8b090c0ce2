import { SIM_CODES_SHOWN_SECONDS } from "@kabinet/shared";
import { Plural, Trans } from "@lingui/react/macro";
import { Button, Group, Stack } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import classes from "./sim-codes.module.css";
import type { SimCodes } from "./sim-codes-fragment";

/** The four codes with what each is for, until the minute is over, the tab is left, or somebody hides them. */
export function ShownCodes({ codes, onHide }: { codes: SimCodes; onHide: () => void }) {
  const left = useSecondsLeft(onHide);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);

  return (
    <Stack>
      <div ref={place} role="status" tabIndex={-1} data-focus-target>
        <dl className={classes["codes"]}>
          <Code name="PIN1" value={codes.pin1}>
            <Trans>При включении телефона</Trans>
          </Code>
          <Code name="PUK1" value={codes.puk1}>
            <Trans>После трёх неверных PIN1. Десять неверных PUK1 — и SIM-карту придётся менять</Trans>
          </Code>
          <Code name="PIN2" value={codes.pin2}>
            <Trans>Для ограничения набора и счётчика стоимости</Trans>
          </Code>
          <Code name="PUK2" value={codes.puk2}>
            <Trans>После трёх неверных PIN2</Trans>
          </Code>
        </dl>
        <p className={classes["card"]}>
          <Trans>SIM-карта {codes.iccid}</Trans>
        </p>
      </div>
      <div className={classes["time"]} aria-hidden>
        <div style={{ width: `${String((left / SIM_CODES_SHOWN_SECONDS) * 100)}%` }} />
      </div>
      <Group>
        <Button variant="default" leftSection={<IconEyeOff size={18} aria-hidden />} onClick={onHide}>
          <Trans>Скрыть сейчас</Trans>
        </Button>
        <span role="timer" aria-live="off">
          <Plural
            value={left}
            one="Скроются через # секунду"
            few="Скроются через # секунды"
            many="Скроются через # секунд"
            other="Скроются через # секунды"
          />
        </span>
      </Group>
    </Stack>
  );
}

function Code({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return (
    <div className={classes["code"]}>
      <dt>{name}</dt>
      <dd className={classes["value"]}>{value}</dd>
      <dd className={classes["note"]}>{children}</dd>
    </div>
  );
}

/** Seconds until the codes are hidden; they are at once when the tab is left or the page goes away. */
function useSecondsLeft(onHide: () => void): number {
  const [left, setLeft] = useState(SIM_CODES_SHOWN_SECONDS);
  useEffect(() => {
    const deadline = Date.now() + SIM_CODES_SHOWN_SECONDS * 1000;
    const look = () => {
      const rest = Math.ceil((deadline - Date.now()) / 1000);
      if (rest <= 0 || document.hidden) onHide();
      else setLeft(rest);
    };
    const ticking = setInterval(look, 250);
    document.addEventListener("visibilitychange", look);
    // A page that is kept for the Back button must not keep them.
    addEventListener("pagehide", onHide);
    return () => {
      clearInterval(ticking);
      document.removeEventListener("visibilitychange", look);
      removeEventListener("pagehide", onHide);
    };
  }, [onHide]);
  return left;
}

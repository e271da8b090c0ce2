import { Trans, useLingui } from "@lingui/react/macro";
import { Button, VisuallyHidden } from "@mantine/core";
import { useState, type ReactNode, type SyntheticEvent } from "react";
import { Radio } from "../../../components/choices";
import { Money } from "../../../components/money";
import { NextButton } from "../../../components/wizard/step-buttons";
import { formatNumber } from "../../../lib/format/phone-number";
import { HoldClock } from "./hold-clock";
import classes from "./held-numbers.module.css";
import type { HeldNumber } from "./use-held-numbers";

interface HeldNumbersProps {
  held: readonly HeldNumber[];
  /** The number that goes on to the check page. */
  chosen: string | null;
  isBusy: boolean;
  onChoose: (number: string) => void;
  onRelease: (number: string) => void;
  /** A hold has run out. */
  onEnd: () => void;
  /** «Далее». */
  onNext: (number: string) => void;
  /** What has become of the number that was chosen. */
  notice: ReactNode;
  /** «В меню». */
  back: ReactNode;
}

/** What is held, with how long; it stays in sight while one looks on, and leads to the check page. */
export function HeldNumbersBar(props: HeldNumbersProps) {
  const { held, chosen, isBusy, onChoose, onRelease, onEnd, onNext, notice, back } = props;
  const { t } = useLingui();
  const [isAsked, setAsked] = useState(false);
  const number = held.find((one) => one.number === chosen)?.number ?? null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (number) onNext(number);
    else setAsked(true);
  };
  return (
    <form onSubmit={submit} className={classes["bar"]} noValidate>
      {notice}
      <div aria-live="polite">
        {isAsked && number === null ? (
          <p className={classes["error"]}>
            <Trans>Сначала выберите номер: по кнопке «Выбрать» мы подержим его для вас.</Trans>
          </p>
        ) : null}
      </div>
      {held.length > 0 ? (
        <Radio.Group
          name="held"
          value={number}
          onChange={onChoose}
          label={t`Держим для вас: пока идёт время, номер не займёт никто другой`}
          classNames={{ label: classes["label"] ?? "" }}
        >
          <ul className={classes["list"]}>
            {held.map((one) => {
              const shown = formatNumber(one.number);
              return (
                <li key={one.number}>
                  <label className={classes["number"]}>
                    <Radio value={one.number} />
                    <span className={classes["text"]}>
                      <strong>{shown}</strong>
                      <span className={classes["note"]}>
                        {one.categoryName} · <Money value={one.fee} />
                      </span>
                    </span>
                  </label>
                  <HoldClock held={one} onEnd={onEnd} />
                  <Button
                    variant="subtle"
                    size="compact-md"
                    disabled={isBusy}
                    onClick={() => onRelease(one.number)}
                  >
                    <Trans>Освободить</Trans>
                    <VisuallyHidden> {shown}</VisuallyHidden>
                  </Button>
                </li>
              );
            })}
          </ul>
        </Radio.Group>
      ) : null}
      <div className={classes["buttons"]}>
        {back}
        <NextButton disabled={isBusy} />
      </div>
    </form>
  );
}

import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Notice } from "../../../components/notice";
import { formatNumber } from "../../../lib/format/phone-number";

interface LostHoldProps {
  number: string;
  isBusy: boolean;
  onHold: () => void;
  /** «Выбрать другой». */
  onOther: () => void;
}

/** The hold of the chosen number has run out while one was reading: said clearly, and one press holds it again. */
export function LostHold({ number, isBusy, onHold, onOther }: LostHoldProps) {
  const shown = formatNumber(number);
  return (
    <Notice
      tone="warn"
      live
      title={<Trans>Номер {shown} мы больше не держим для вас</Trans>}
      actions={
        <>
          <Button loading={isBusy} onClick={onHold}>
            <Trans>Занять ещё раз</Trans>
          </Button>
          <Button variant="default" onClick={onOther}>
            <Trans>Выбрать другой</Trans>
          </Button>
        </>
      }
    >
      <Trans>Время вышло, и номер снова могут выбрать другие. Ничего не заказано.</Trans>
    </Notice>
  );
}

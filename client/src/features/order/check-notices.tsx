import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { Notice } from "../../components/notice";
import { ChoiceList } from "../../components/wizard/choice-list";
import { formatInstant } from "../../lib/format/time";
import type { ChangeTerms } from "./change-terms";
import type { OrderPreviewData } from "./order-preview";

interface CheckNoticesProps {
  preview: OrderPreviewData;
  terms: Pick<ChangeTerms, "onClosedWindow">;
  onChange: (terms: Pick<ChangeTerms, "onClosedWindow">) => void;
}

const isClosedWindow = ({ code }: { code: string }) => code === "WINDOW_CLOSED";

/** What to know before ordering: what is lost, a closed window with its choice, why it would be refused. */
export function CheckNotices({ preview, terms, onChange }: CheckNoticesProps) {
  const { t } = useLingui();
  const { warnings, userErrors, window, willRunAt } = preview;
  // The refusal because of the window is the choice below, not a dead end.
  const refusals = userErrors.filter((error) => !(window?.isClosed && isClosedWindow(error)));
  return (
    <Stack gap="md">
      {warnings.length > 0 ? (
        <Notice tone="warn" title={<Trans>Обратите внимание</Trans>}>
          {warnings.map(({ code, message }) => (
            <p key={code + message}>{message}</p>
          ))}
        </Notice>
      ) : null}
      {window?.isClosed ? (
        <Notice tone="warn" title={<Trans>Сейчас это закрыто</Trans>}>
          <p>{window.message}</p>
          <ChoiceList
            small
            name="closed-window"
            label={t`Что сделать`}
            value={terms.onClosedWindow}
            onChange={(value) => onChange({ onClosedWindow: value === "REFUSE" ? "REFUSE" : "QUEUE" })}
            choices={[
              {
                value: "QUEUE",
                label: (
                  <Trans>
                    Поставить в очередь: выполнится само, {formatInstant(window.opensAt ?? willRunAt)}
                  </Trans>
                ),
              },
              { value: "REFUSE", label: <Trans>Не заказывать, пока закрыто</Trans> },
            ]}
          />
        </Notice>
      ) : null}
      {refusals.length > 0 ? (
        <Notice tone="bad" live title={<Trans>Заказать нельзя</Trans>}>
          {refusals.map(({ code, message, opensAt }) => (
            <p key={code + message}>
              {message} {opensAt ? <Trans>Станет можно {formatInstant(opensAt)}.</Trans> : null}
            </p>
          ))}
        </Notice>
      ) : null}
    </Stack>
  );
}

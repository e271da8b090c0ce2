import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Radio, Stack, TextInput } from "@mantine/core";
import { IconCalendarTime } from "@tabler/icons-react";
import { useState } from "react";
import { fromLocalInput, toLocalInput } from "../../lib/format/time";
import type { ChangeTerms } from "./change-terms";

interface OrderScheduleFormProps {
  terms: Pick<ChangeTerms, "runAt" | "revertAt">;
  onChange: (terms: Partial<Pick<ChangeTerms, "runAt" | "revertAt">>) => void;
  /** False for a change that cannot be taken back by itself. */
  canRevert: boolean;
}

/** Now or at a time; for good or until a time. Closed until somebody asks for it. */
export function OrderScheduleForm({ terms, onChange, canRevert }: OrderScheduleFormProps) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(Boolean(terms.runAt ?? terms.revertAt));
  if (!opened) {
    return (
      <Group>
        <Button
          variant="default"
          leftSection={<IconCalendarTime size={18} aria-hidden />}
          onClick={() => setOpened(true)}
        >
          {canRevert ? <Trans>Выбрать дату или срок</Trans> : <Trans>Выбрать дату</Trans>}
        </Button>
      </Group>
    );
  }
  return (
    <Stack gap="md">
      <Moment
        label={t`Когда выполнить`}
        none={t`Сразу`}
        some={t`В назначенное время`}
        value={terms.runAt}
        onChange={(runAt) => onChange({ runAt })}
      />
      {canRevert ? (
        <Moment
          label={t`Вернуть как было`}
          none={t`Не возвращать`}
          some={t`В назначенное время, само`}
          value={terms.revertAt}
          onChange={(revertAt) => onChange({ revertAt })}
        />
      ) : null}
    </Stack>
  );
}

interface MomentProps {
  label: string;
  none: string;
  some: string;
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A choice between "no" and a moment on the operator's clock. */
function Moment({ label, none, some, value, onChange }: MomentProps) {
  const { t } = useLingui();
  const [wants, setWants] = useState(value !== null);
  const [text, setText] = useState(value ? toLocalInput(value) : "");
  const choose = (choice: string) => {
    setWants(choice === "some");
    if (choice === "none") onChange(null);
    else if (text) onChange(fromLocalInput(text));
  };
  return (
    <Radio.Group label={label} value={wants ? "some" : "none"} onChange={choose}>
      <Stack gap="xs" mt={4}>
        <Radio value="none" label={none} />
        <Radio value="some" label={some} />
        {wants ? (
          <TextInput
            type="datetime-local"
            maw={280}
            ms={32}
            label={t`Дата и время по Минску`}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              const moment = fromLocalInput(event.currentTarget.value);
              if (moment) onChange(moment);
            }}
          />
        ) : null}
      </Stack>
    </Radio.Group>
  );
}

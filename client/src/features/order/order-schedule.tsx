import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Radio, Stack, TextInput } from "@mantine/core";
import { IconCalendarTime } from "@tabler/icons-react";
import { useState } from "react";
import { fromLocalInput, toLocalInput } from "../../lib/format/time";

/** When an order is to run, and when what it did is to be taken back; null is "at once" and "never". */
export interface OrderSchedule {
  runAt: string | null;
  revertAt: string | null;
}

interface OrderScheduleFormProps {
  schedule: OrderSchedule;
  onChange: (schedule: OrderSchedule) => void;
  /** False for a change that cannot be taken back by itself. */
  canRevert: boolean;
}

/** Now or at a time; for good or until a time. Closed until somebody asks for it. */
export function OrderScheduleForm({ schedule, onChange, canRevert }: OrderScheduleFormProps) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(Boolean(schedule.runAt ?? schedule.revertAt));
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
        value={schedule.runAt}
        onChange={(runAt) => onChange({ ...schedule, runAt })}
      />
      {canRevert ? (
        <Moment
          label={t`Вернуть как было`}
          none={t`Не возвращать`}
          some={t`В назначенное время, само`}
          value={schedule.revertAt}
          onChange={(revertAt) => onChange({ ...schedule, revertAt })}
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

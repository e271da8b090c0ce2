import { useLingui } from "@lingui/react/macro";
import { Input, Stack } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useId } from "react";
import { SegmentedControl } from "../../../components/choices";
import type { DeviceKind, DeviceService } from "../../../generated/graphql";
import type { ChangeSearch } from "../../../lib/page-search/use-page-search";
import type { deviceSearch } from "./device-settings-query";
import { useDeviceWords } from "./device-words";

interface DeviceChoiceProps {
  service: DeviceService;
  device: DeviceKind;
  onChange: ChangeSearch<typeof deviceSearch>;
}

/** What to set up, and on which phone. */
export function DeviceChoice({ service, device, onChange }: DeviceChoiceProps) {
  const { t } = useLingui();
  const { services, devices } = useDeviceWords();
  return (
    <Stack gap="md">
      <Choice
        label={t`Что настроить`}
        value={service}
        names={services}
        onChange={(value) => onChange({ service: value })}
      />
      <Choice
        label={t`Телефон`}
        value={device}
        names={devices}
        onChange={(value) => onChange({ device: value })}
      />
    </Stack>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  names: Record<Value, string>;
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, names, onChange }: ChoiceProps<Value>) {
  const id = useId();
  // Three words side by side are wider than a phone.
  const isNarrow = useMediaQuery("(max-width: 30em)");
  return (
    <div>
      <Input.Label id={id} component="div" display="block" mb={4}>
        {label}
      </Input.Label>
      <SegmentedControl
        aria-labelledby={id}
        value={value}
        orientation={isNarrow ? "vertical" : "horizontal"}
        fullWidth={isNarrow}
        data={Object.entries<string>(names).map(([key, name]) => ({ value: key as Value, label: name }))}
        onChange={onChange}
      />
    </div>
  );
}

import { Trans } from "@lingui/react/macro";
import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import { IconColumns } from "@tabler/icons-react";
import { chosenColumns, columnIds, columnsInUrl } from "./column-choice";
import type { SubscriberFilterName, SubscriberUrlState } from "./subscriber-filter";
import { useColumnLabels } from "./use-column-labels";

interface ColumnMenuProps {
  url: SubscriberUrlState;
  onChange: (change: Partial<Record<SubscriberFilterName, string | undefined>>) => void;
}

/** Chooses the list's columns; the choice is kept in the address. */
export function ColumnMenu({ url, onChange }: ColumnMenuProps) {
  const labels = useColumnLabels();
  const chosen = chosenColumns(url);
  const toggle = (id: (typeof columnIds)[number], on: boolean) =>
    onChange({ columns: columnsInUrl(on ? [...chosen, id] : chosen.filter((one) => one !== id)) });
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          visibleFrom="sm"
          leftSection={<IconColumns size={16} aria-hidden />}
        >
          <Trans>Столбцы</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {columnIds.map((id) => (
            <Checkbox
              key={id}
              label={labels[id]}
              checked={chosen.includes(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

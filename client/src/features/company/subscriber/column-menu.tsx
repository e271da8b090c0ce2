import { Trans } from "@lingui/react/macro";
import { Button, Checkbox, Group, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconColumns } from "@tabler/icons-react";
import { Dialog } from "../../../components/dialog";
import { columnIds, shownColumns } from "./column-choice";
import type { ChangeSubscriberSearch, SubscriberSearch } from "./subscriber-filter";
import { useColumnLabels } from "./use-column-labels";

interface ColumnMenuProps {
  search: SubscriberSearch;
  onChange: ChangeSubscriberSearch;
}

/** Chooses the list's columns; the choice is kept in the address. */
export function ColumnMenu({ search, onChange }: ColumnMenuProps) {
  const labels = useColumnLabels();
  const [opened, { open, close }] = useDisclosure(false);
  const chosen = shownColumns(search);
  const toggle = (id: (typeof columnIds)[number], on: boolean) =>
    onChange({ columns: on ? [...chosen, id] : chosen.filter((one) => one !== id) });
  return (
    <>
      <Button
        variant="default"
        size="xs"
        visibleFrom="sm"
        leftSection={<IconColumns size={16} aria-hidden />}
        onClick={open}
      >
        <Trans>Столбцы</Trans>
      </Button>
      <Dialog opened={opened} onClose={close} title={<Trans>Столбцы</Trans>}>
        <Stack>
          {columnIds.map((id) => (
            <Checkbox
              key={id}
              label={labels[id]}
              checked={chosen.includes(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
          ))}
          <Group>
            <Button onClick={close}>
              <Trans>Готово</Trans>
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}

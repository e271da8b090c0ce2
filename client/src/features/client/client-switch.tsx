import { useLingui } from "@lingui/react/macro";
import { Button, Menu, Text } from "@mantine/core";
import { IconCheck, IconSelector } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { paths } from "../../lib/paths";

interface ClientSwitchProps {
  clients: readonly { id: string; name: string }[];
  clientId: string;
}

/** The company in the top bar; a choice when the administrator serves several. */
export function ClientSwitch({ clients, clientId }: ClientSwitchProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const current = clients.find(({ id }) => id === clientId);
  if (!current) return null;
  if (clients.length === 1) {
    return (
      <Text fw={600} truncate>
        {current.name}
      </Text>
    );
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          size="compact-md"
          miw={0}
          rightSection={<IconSelector size={16} aria-hidden />}
          aria-label={t`Компания: ${current.name}. Выбрать другую`}
        >
          <Text component="span" truncate>
            {current.name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {clients.map(({ id, name }) => (
          <Menu.Item
            key={id}
            aria-current={id === clientId}
            rightSection={id === clientId ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => void navigate({ to: paths.client(id) })}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

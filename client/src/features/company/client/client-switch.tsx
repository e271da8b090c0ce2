import { useLingui } from "@lingui/react/macro";
import { IconSelector } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { BarSelect } from "../../../components/bar-select";
import { TextLink } from "../../../components/links";
import { paths } from "../../../lib/paths";

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
      <TextLink to={paths.client(clientId)} fw={600} c="var(--mantine-color-text)" truncate>
        {current.name}
      </TextLink>
    );
  }
  return (
    <BarSelect
      outlined
      label={t`Компания`}
      value={clientId}
      choices={clients.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => void navigate({ to: paths.client(id) })}
    >
      <span>{current.name}</span>
      <IconSelector size={16} />
    </BarSelect>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { Checkbox } from "./choices";

interface LikelyMeantProps {
  /** The address that was likely meant. */
  meant: string;
  onMend: () => void;
  isConfirmed: boolean;
  onConfirm: (isConfirmed: boolean) => void;
}

/** An e-mail address that looks mistyped is mended by one press, or said to be right. */
export function LikelyMeant({ meant, onMend, isConfirmed, onConfirm }: LikelyMeantProps) {
  const { t } = useLingui();
  return (
    <Group>
      <Button variant="default" size="xs" onClick={onMend}>
        <Trans>Исправить на {meant}</Trans>
      </Button>
      <Checkbox
        label={t`Адрес верен`}
        checked={isConfirmed}
        onChange={(event) => onConfirm(event.currentTarget.checked)}
      />
    </Group>
  );
}

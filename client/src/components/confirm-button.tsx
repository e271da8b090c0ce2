import { Trans } from "@lingui/react/macro";
import { Button, Group, Stack, type ButtonProps } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { Dialog } from "./dialog";

interface ConfirmButtonProps extends ButtonProps {
  /** Names the act, on the button and in the question. */
  act: string;
  /** What happens when it is done. */
  children: ReactNode;
  onConfirm: () => unknown;
}

/** A button that asks once more, saying what will happen. */
export function ConfirmButton({ act, children, onConfirm, ...button }: ConfirmButtonProps) {
  const [opened, { open, close }] = useDisclosure(false);
  const confirm = () => {
    close();
    onConfirm();
  };
  return (
    <>
      <Button variant="default" {...button} onClick={open}>
        {act}
      </Button>
      <Dialog opened={opened} onClose={close} title={act}>
        <Stack>
          <div>{children}</div>
          <Group>
            <Button onClick={confirm}>{act}</Button>
            <Button variant="default" onClick={close}>
              <Trans>Не надо</Trans>
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}

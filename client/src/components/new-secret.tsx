import { Trans } from "@lingui/react/macro";
import { Button, Code, CopyButton, Group } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Notice } from "./notice";

interface NewSecretProps {
  /** Says what was made, and that it is shown this once. */
  title: ReactNode;
  secret: string;
  onDone: () => void;
}

/** The only sight of a token: it stays until the person says that it is kept. */
export function NewSecret({ title, secret, onDone }: NewSecretProps) {
  return (
    <Notice
      tone="good"
      live
      title={title}
      actions={
        <Group>
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={
                  copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />
                }
                onClick={copy}
              >
                {copied ? <Trans>Скопировано</Trans> : <Trans>Скопировать токен</Trans>}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={onDone}>
            <Trans>Токен сохранён</Trans>
          </Button>
        </Group>
      }
    >
      <Code translate="no" data-secret style={{ overflowWrap: "anywhere" }}>
        {secret}
      </Code>
    </Notice>
  );
}

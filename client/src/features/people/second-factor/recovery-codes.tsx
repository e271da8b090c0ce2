import { Trans } from "@lingui/react/macro";
import { Button, Code, CopyButton, Group, Stack } from "@mantine/core";
import { IconCheck, IconCopy, IconPrinter } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { Notice } from "../../../components/notice";
import classes from "./second-factor.module.css";

interface RecoveryCodesProps {
  codes: readonly string[];
  onDone: () => void;
}

/** The only sight of the recovery codes: they stay until the person says that they are kept. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <Stack align="flex-start">
      <Notice ref={place} tone="good" live title={<Trans>Сохраните резервные коды</Trans>}>
        <Trans>
          Если телефона не окажется под рукой, введите один из них вместо кода из приложения. Каждый годится
          один раз. Больше кабинет их не покажет.
        </Trans>
      </Notice>
      <ul className={classes["codes"]}>
        {codes.map((code) => (
          <li key={code}>
            <Code translate="no">{code}</Code>
          </li>
        ))}
      </ul>
      <Group className="no-print">
        <CopyButton value={codes.join("\n")}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
              onClick={copy}
            >
              {copied ? <Trans>Скопировано</Trans> : <Trans>Скопировать коды</Trans>}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          <Trans>Напечатать</Trans>
        </Button>
        <Button onClick={onDone}>
          <Trans>Коды сохранены</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

import { useLingui } from "@lingui/react/macro";
import { ActionIcon, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import classes from "./handset-code.module.css";

/** What is dialled on the handset for the same, with a button that copies it. */
export function HandsetCode({ code }: { code: string }) {
  const { t } = useLingui();
  return (
    <span className={classes["code"]}>
      <span translate="no">{code}</span>
      <CopyButton value={code} timeout={4000}>
        {({ copied, copy }) => (
          <ActionIcon
            variant="subtle"
            onClick={copy}
            aria-label={copied ? t`Код ${code} скопирован` : t`Скопировать код ${code}`}
          >
            {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          </ActionIcon>
        )}
      </CopyButton>
    </span>
  );
}

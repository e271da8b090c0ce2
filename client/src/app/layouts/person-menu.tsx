import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconLogout, IconMail, IconShieldLock, IconUserCircle } from "@tabler/icons-react";
import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { Dialog } from "../../components/dialog";
import { ButtonLink } from "../../components/links";
import { useViewer } from "../../features/people/viewer/current-viewer";
import { ColorSchemeMenu } from "./color-scheme-menu";
import { LocaleMenu } from "./locale-menu";
import classes from "./shell.module.css";
import { useSignOut } from "./use-sign-out";

interface PersonMenuProps {
  /** Addresses of «Безопасность» and «Уведомления» within this menu; of the latter for whom mail is sent to. */
  security: string;
  notifications?: string | undefined;
}

/** Who is signed in, what concerns them and not the company or the number, and the way out. */
export function PersonMenu({ security, notifications }: PersonMenuProps) {
  const { t } = useLingui();
  const { name, login } = useViewer();
  const signOut = useSignOut();
  const [opened, { open, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);
  return (
    <>
      <ActionIcon variant="subtle" size="lg" aria-label={t`Вы вошли как ${name}`} onClick={open}>
        <IconUserCircle size={20} aria-hidden />
      </ActionIcon>
      <Dialog opened={opened} onClose={close} title={name} place="right" narrow>
        <Stack>
          <Text c="dimmed">{login}</Text>
          <ButtonLink
            to={security}
            variant="default"
            justify="flex-start"
            leftSection={<IconShieldLock size={18} aria-hidden />}
          >
            <Trans>Безопасность</Trans>
          </ButtonLink>
          {notifications === undefined ? null : (
            <ButtonLink
              to={notifications}
              variant="default"
              justify="flex-start"
              leftSection={<IconMail size={18} aria-hidden />}
            >
              <Trans>Уведомления</Trans>
            </ButtonLink>
          )}
          {/* Where the bar has no room for them. */}
          <div className={classes["cramped"]}>
            <LocaleMenu />
            <ColorSchemeMenu />
          </div>
          <Button
            variant="default"
            justify="flex-start"
            leftSection={<IconLogout size={18} aria-hidden />}
            onClick={signOut}
          >
            <Trans>Выход</Trans>
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}

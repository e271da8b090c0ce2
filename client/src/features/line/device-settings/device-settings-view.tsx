import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Anchor, Button, CopyButton, Group, Stack, Text } from "@mantine/core";
import { IconCheck, IconCopy, IconDownload } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import type { DeviceSettingsQuery } from "../../../generated/graphql";
import { useDeviceWords } from "./device-words";
import { QrCode } from "../../../components/qr-code";
import classes from "./device-settings.module.css";

interface DeviceSettingsViewProps {
  settings: DeviceSettingsQuery["deviceSettings"];
  /** On the phone itself there is nothing to read with its camera. */
  hasCode: boolean;
  /** Further ways to get them onto the phone. */
  children?: ReactNode;
}

/** What to enter, with a copy button each, how, and the ways to get it onto the phone. */
export function DeviceSettingsView({ settings: found, hasCode, children }: DeviceSettingsViewProps) {
  const { t } = useLingui();
  const { service, device, settings, steps, appleProfilePath } = found;
  const { services, devices } = useDeviceWords();
  const page = `/device-settings?service=${service.toLowerCase()}&device=${device.toLowerCase()}`;
  const address = new URL(appleProfilePath ?? page, window.location.origin).href;
  const all = settings.map(({ name, value }) => `${name}: ${value}`).join("\n");

  return (
    <Stack gap="lg">
      <Section
        title={`${services[service]}, ${devices[device]}`}
        flush
        actions={<Copy text={all} label={t`Скопировать всё`} />}
      >
        <PlainTable
          label={t`Что ввести в телефоне`}
          head={[{ label: t`Параметр` }, { label: t`Значение` }]}
          rows={settings.map(({ name, value }) => ({
            key: name,
            cells: [
              name,
              <span key="value" className={classes["value"]}>
                <code>{value}</code>
                <CopyOne text={value} label={t`Скопировать: ${name}`} />
              </span>,
            ],
          }))}
        />
      </Section>
      <Section title={<Trans>Как ввести</Trans>}>
        <ol className={classes["steps"]}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Section title={<Trans>Перенести на телефон</Trans>}>
        <Group gap="xl" align="flex-start">
          {hasCode ? <QrCode text={address} label={t`QR-код с адресом ${address}`} /> : null}
          <Stack gap="sm" maw={380} align="flex-start">
            {appleProfilePath ? (
              <>
                <Text>
                  <Trans>
                    Профиль .mobileconfig настроит iPhone сам: откройте его на телефоне и подтвердите
                    установку в «Настройках».
                  </Trans>
                </Text>
                <Button
                  component="a"
                  href={appleProfilePath}
                  download
                  variant="default"
                  leftSection={<IconDownload size={18} aria-hidden />}
                >
                  <Trans>Скачать профиль</Trans>
                </Button>
              </>
            ) : null}
            {hasCode ? (
              <Text>
                {appleProfilePath ? (
                  <Trans>Наведите камеру телефона на код — откроется профиль.</Trans>
                ) : (
                  <Trans>Наведите камеру телефона на код — откроется эта же таблица.</Trans>
                )}{" "}
                <Anchor href={address} inherit underline="always">
                  <Trans>Открыть по ссылке</Trans>
                </Anchor>
              </Text>
            ) : null}
            {children}
          </Stack>
        </Group>
      </Section>
    </Stack>
  );
}

function Copy({ text, label }: { text: string; label: string }) {
  return (
    <CopyButton value={text} timeout={4000}>
      {({ copied, copy }) => (
        <Button size="xs" variant="default" onClick={copy} aria-live="polite">
          {copied ? <Trans>Скопировано</Trans> : label}
        </Button>
      )}
    </CopyButton>
  );
}

function CopyOne({ text, label }: { text: string; label: string }) {
  const { t } = useLingui();
  return (
    <CopyButton value={text} timeout={4000}>
      {({ copied, copy }) => (
        <ActionIcon variant="subtle" size={28} onClick={copy} aria-label={copied ? t`Скопировано` : label}>
          {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        </ActionIcon>
      )}
    </CopyButton>
  );
}

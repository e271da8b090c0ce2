import { useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { Page } from "../components/page/page";
import { useShowAsQuery } from "../components/show-as-query/query-registry";
import { Pending } from "../components/states";
import { DeviceChoice } from "../features/line/device-settings/device-choice";
import {
  deviceIn,
  DeviceSettingsQuery,
  serviceIn,
} from "../features/line/device-settings/device-settings-query";
import { DeviceSettingsView } from "../features/line/device-settings/device-settings-view";
import { useUrlState } from "../lib/url-state";

const names = ["service", "device"] as const;

/** The handset's settings on the phone itself: where a QR code leads, with nobody signed in. */
export default function DeviceSettingsPage() {
  const { t } = useLingui();
  const [url, change] = useUrlState(names);
  const variables = { service: serviceIn(url.service), device: deviceIn(url.device) };
  const { data, previousData, error, refetch } = useQuery(DeviceSettingsQuery, { variables });
  useShowAsQuery({ title: t`Настройки телефона`, document: DeviceSettingsQuery, variables });
  const settings = (data ?? previousData)?.deviceSettings;
  return (
    <Page
      title={t`Настройки телефона`}
      about={t`Что ввести в телефоне, чтобы работали мобильный интернет, MMS и потоковое видео.`}
    >
      <Stack gap="lg">
        <DeviceChoice {...variables} onChange={change} />
        {settings ? (
          <DeviceSettingsView settings={settings} hasCode={false} />
        ) : (
          <Pending error={error} retry={refetch} rows={6} />
        )}
      </Stack>
    </Page>
  );
}

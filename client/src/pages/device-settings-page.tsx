import { useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { Page } from "../components/page/page";
import { useShownQuery } from "../components/show-as-query/use-shown-query";
import { Pending } from "../components/waiting";
import { DeviceChoice } from "../features/line/device-settings/device-choice";
import {
  deviceSearch,
  DeviceSettingsQuery,
  deviceVariables,
} from "../features/line/device-settings/device-settings-query";
import { DeviceSettingsView } from "../features/line/device-settings/device-settings-view";
import { usePageSearch } from "../lib/page-search/use-page-search";

/** The handset's settings on the phone itself: where a QR code leads, with nobody signed in. */
export default function DeviceSettingsPage() {
  const { t } = useLingui();
  const { search, change } = usePageSearch(deviceSearch);
  const variables = deviceVariables(search);
  const { data, error, pending } = useShownQuery(DeviceSettingsQuery, {
    title: t`Настройки телефона`,
    variables,
    keepsShown: true,
  });
  const settings = data?.deviceSettings;
  return (
    <Page
      title={t`Настройки телефона`}
      about={t`Что ввести в телефоне, чтобы работали мобильный интернет, MMS и потоковое видео.`}
    >
      <Stack gap="lg">
        <DeviceChoice {...variables} onChange={change} />
        {settings && !error ? (
          <DeviceSettingsView settings={settings} hasCode={false} />
        ) : (
          <Pending {...pending} rows={6} shape="rows" />
        )}
      </Stack>
    </Page>
  );
}

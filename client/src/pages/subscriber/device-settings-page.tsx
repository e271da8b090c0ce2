import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, Text } from "@mantine/core";
import { IconMessage } from "@tabler/icons-react";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import { whyNot } from "../../components/why-not";
import { DeviceChoice } from "../../features/line/device-settings/device-choice";
import {
  deviceSearch,
  DeviceSettingsQuery,
  deviceVariables,
} from "../../features/line/device-settings/device-settings-query";
import { DeviceSettingsView } from "../../features/line/device-settings/device-settings-view";
import { useDeviceWords } from "../../features/line/device-settings/device-words";
import { ChangeCheck } from "../../features/order/change-check";
import { noTerms, termsSearch } from "../../features/order/change-terms";
import { graphql } from "../../generated";
import { oneOf } from "../../lib/page-search/parameter";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { useSubscriberId } from "../../lib/use-address";

const MaySendQuery = graphql(`
  query MaySendDeviceSettings($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      ...LineChanges
      viewerCanSendDeviceSettings
    }
  }
`);

const pageSearch = { ...deviceSearch, step: oneOf("check"), ...termsSearch };

/** «Настройки»: what to enter on which phone, and the ways to get it there. */
export default function DeviceSettingsPage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const { search, change, go } = usePageSearch(pageSearch);
  const variables = deviceVariables(search);
  const maySend = useShownQuery(MaySendQuery, {
    title: t`Можно ли прислать по SMS`,
    variables: { subscriberId },
  });
  const { data, error, pending } = useShownQuery(DeviceSettingsQuery, {
    title: t`Настройки телефона`,
    variables,
    keepsShown: true,
  });
  const { services, devices } = useDeviceWords();
  const settings = data?.deviceSettings;
  const toSettings = () => go({ step: undefined, ...noTerms });

  if (search.step === "check") {
    return (
      <Page narrow focusKey="check">
        <ChangeCheck
          subscriberId={subscriberId}
          change={{ sendDeviceSettings: { subscriberId, ...variables } }}
          act={t`Отправить по SMS`}
          answers={[
            { question: t`Что настроить`, answer: services[variables.service], onChange: toSettings },
            { question: t`Телефон`, answer: devices[variables.device], onChange: toSettings },
          ]}
          onBack={toSettings}
        />
      </Page>
    );
  }
  return (
    <Page focusKey="settings">
      <Stack gap="lg">
        <DeviceChoice {...variables} onChange={change} />
        {settings && !error ? (
          <DeviceSettingsView settings={settings} hasCode>
            {maySend.data?.subscriber?.viewerCanSendDeviceSettings ? (
              <Button
                leftSection={<IconMessage size={18} aria-hidden />}
                onClick={() => go({ ...variables, step: "check" })}
              >
                <Trans>Отправить по SMS</Trans>
              </Button>
            ) : maySend.data?.subscriber ? (
              <Text>
                <Trans>Отправить по SMS нельзя.</Trans>{" "}
                {whyNot(maySend.data.subscriber, "SEND_DEVICE_SETTINGS")?.message}
              </Text>
            ) : null}
          </DeviceSettingsView>
        ) : (
          <Pending {...pending} rows={6} shape="rows" />
        )}
      </Stack>
    </Page>
  );
}

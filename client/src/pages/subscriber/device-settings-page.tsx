import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack } from "@mantine/core";
import { IconMessage } from "@tabler/icons-react";
import { Page } from "../../components/page/page";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Pending } from "../../components/states";
import { Answers } from "../../components/wizard/answers";
import { DeviceChoice } from "../../features/line/device-settings/device-choice";
import {
  deviceIn,
  DeviceSettingsQuery,
  serviceIn,
} from "../../features/line/device-settings/device-settings-query";
import { DeviceSettingsView } from "../../features/line/device-settings/device-settings-view";
import { useDeviceWords } from "../../features/line/device-settings/device-words";
import { ChangeCheck } from "../../features/order/change-check";
import { graphql } from "../../generated";
import { useUrlState } from "../../lib/url-state";
import { useSubscriberId } from "../../lib/use-address";

const MaySendQuery = graphql(`
  query MaySendDeviceSettings($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      viewerCanSendDeviceSettings
    }
  }
`);

const names = ["service", "device", "step", "runAt", "window"] as const;

/** «Настройки»: what to enter on which phone, and the ways to get it there. */
export default function DeviceSettingsPage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const [url, change] = useUrlState(names);
  const variables = { service: serviceIn(url.service), device: deviceIn(url.device) };
  const { data, previousData, error, refetch } = useQuery(DeviceSettingsQuery, { variables });
  const line = { subscriberId };
  const maySend = useQuery(MaySendQuery, { variables: line });
  useShowAsQuery({ title: t`Можно ли прислать по SMS`, document: MaySendQuery, variables: line });
  useShowAsQuery({ title: t`Настройки телефона`, document: DeviceSettingsQuery, variables });
  const { services, devices } = useDeviceWords();
  const settings = (data ?? previousData)?.deviceSettings;
  const toSettings = () => change({ step: undefined }, false);

  if (url.step === "check") {
    return (
      <Page narrow focusKey="check">
        <ChangeCheck
          subscriberId={subscriberId}
          change={{ sendDeviceSettings: { subscriberId, ...variables } }}
          act={t`Отправить по СМС`}
          answers={
            <Answers
              answers={[
                { question: t`Что настроить`, answer: services[variables.service], onChange: toSettings },
                { question: t`Телефон`, answer: devices[variables.device], onChange: toSettings },
              ]}
            />
          }
          terms={url}
          onTerms={change}
          canRevert={false}
          onBack={toSettings}
        />
      </Page>
    );
  }
  return (
    <Page focusKey="settings">
      <Stack gap="lg">
        <DeviceChoice {...variables} onChange={change} />
        {settings ? (
          <DeviceSettingsView settings={settings} hasCode>
            {maySend.data?.subscriber?.viewerCanSendDeviceSettings ? (
              <Button
                leftSection={<IconMessage size={18} aria-hidden />}
                onClick={() =>
                  change(
                    {
                      service: variables.service.toLowerCase(),
                      device: variables.device.toLowerCase(),
                      step: "check",
                    },
                    false,
                  )
                }
              >
                <Trans>Отправить по СМС</Trans>
              </Button>
            ) : null}
          </DeviceSettingsView>
        ) : (
          <Pending error={error} retry={refetch} rows={6} />
        )}
      </Stack>
    </Page>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { List } from "@mantine/core";
import { Page } from "../components/page/page";
import { Section } from "../components/section";
import { MailLanguage } from "../features/people/mail-notice/mail-language";
import { useViewer } from "../features/people/viewer/current-viewer";
import { MailNoticeSwitches } from "../features/people/mail-notice/mail-notice-switch";

/** «Уведомления»: which mail the person gets, and which always comes. */
export default function NotificationsPage() {
  const { t } = useLingui();
  const isStaff = useViewer().role === "STAFF";
  return (
    <Page title={t`Уведомления`} about={t`О чём вам пишет кабинет и на каком языке.`} narrow>
      <MailLanguage />
      <MailNoticeSwitches />
      <Section title={<Trans>Приходят всегда</Trans>}>
        <List spacing="xs">
          {isStaff ? null : (
            <List.Item>
              <Trans>Вам открыли, изменили, приостановили или закрыли доступ к компании.</Trans>
            </List.Item>
          )}
          <List.Item>
            <Trans>Ссылка для нового пароля и сообщение, что оператор сбросил ваш второй фактор.</Trans>
          </List.Item>
          {isStaff ? null : (
            <List.Item>
              <Trans>Приглашения в компании.</Trans>
            </List.Item>
          )}
        </List>
      </Section>
    </Page>
  );
}

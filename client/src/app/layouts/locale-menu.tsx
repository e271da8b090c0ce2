import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { Button, Menu } from "@mantine/core";
import { IconCheck, IconLanguage } from "@tabler/icons-react";
import { LOCALES, type Locale } from "@kabinet/shared";
import { activateLocale, currentLocale, localeNames, rememberLocale } from "../../lib/i18n/locale";

/** Chooses the interface's language; what the API says is read again in it. */
export function LocaleMenu() {
  const { t } = useLingui();
  const client = useApolloClient();
  const current = currentLocale();

  const choose = async (locale: Locale) => {
    rememberLocale(locale);
    await activateLocale(locale);
    await client.refetchQueries({ include: "active" });
  };

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          px={8}
          leftSection={<IconLanguage size={18} aria-hidden />}
          aria-label={t`Язык: ${localeNames[current]}`}
          c="var(--mantine-color-text)"
        >
          {current.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {LOCALES.map((locale) => (
          <Menu.Item
            key={locale}
            lang={locale}
            aria-current={locale === current}
            rightSection={locale === current ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => void choose(locale)}
          >
            {localeNames[locale]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

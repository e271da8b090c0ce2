import { useApolloClient } from "@apollo/client/react";
import { LOCALES, type Locale } from "@kabinet/shared";
import { useLingui } from "@lingui/react/macro";
import { IconLanguage } from "@tabler/icons-react";
import { BarSelect } from "../../components/bar-select";
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
    <BarSelect
      label={t`Язык`}
      value={current}
      choices={LOCALES.map((locale) => ({ value: locale, label: localeNames[locale], lang: locale }))}
      onChange={(locale) => void choose(locale)}
    >
      <IconLanguage size={18} />
      {current.toUpperCase()}
    </BarSelect>
  );
}

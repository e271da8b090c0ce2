import { useApolloClient } from "@apollo/client/react";
import { LOCALES } from "@kabinet/shared";
import { useLingui } from "@lingui/react/macro";
import { IconLanguage } from "@tabler/icons-react";
import { BarSelect } from "../../components/bar-select";
import { currentLocale, localeNames } from "../../lib/i18n/locale";
import { chooseLanguage } from "../language/choose-language";

/** Chooses the interface's language; what the API says is read again in it. */
export function LocaleMenu() {
  const { t } = useLingui();
  const client = useApolloClient();
  const current = currentLocale();

  return (
    <BarSelect
      label={t`Язык`}
      value={current}
      choices={LOCALES.map((locale) => ({ value: locale, label: localeNames[locale], lang: locale }))}
      onChange={(locale) => void chooseLanguage(client, locale)}
    >
      <IconLanguage size={18} />
      {current.toUpperCase()}
    </BarSelect>
  );
}

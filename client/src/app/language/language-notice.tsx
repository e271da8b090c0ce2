import { useApolloClient } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, CloseButton } from "@mantine/core";
import { localeNames } from "../../lib/i18n/locale";
import classes from "../release/release-notice.module.css";
import { chooseLanguage, tellMissing, useMissingLanguage } from "./choose-language";

/** In the corner where a language that was chosen did not arrive: the page stays as it was. */
export default function LanguageNotice() {
  const { t } = useLingui();
  const client = useApolloClient();
  const missing = useMissingLanguage();
  return (
    <div role="alert" className={missing ? classes["notice"] : undefined}>
      {missing ? (
        <>
          <span>
            <strong>
              <Trans>Нет связи с сервером</Trans>
            </strong>
            <span className={classes["note"]}>
              <Trans>Язык «{localeNames[missing]}» не загрузился. Страница осталась как была.</Trans>
            </span>
          </span>
          <Button size="xs" onClick={() => void chooseLanguage(client, missing)}>
            <Trans>Повторить</Trans>
          </Button>
          <CloseButton aria-label={t`Не сейчас`} onClick={() => tellMissing(null)} />
        </>
      ) : null}
    </div>
  );
}

import { useLingui } from "@lingui/react/macro";
import { NativeSelect, Stack } from "@mantine/core";
import { useShownQuery } from "../../../components/show-as-query/use-shown-query";
import { Refusal } from "../../../components/user-errors";
import { readFragment } from "../../../generated";
import type { MailLanguageChoice as Language } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { MailNoticesOfViewer, MailNoticesQuery, SetMailNoticesMutation } from "./mail-notice-fragment";

const LANGUAGES: readonly Language[] = ["AS_USED", "RU", "BE", "EN"];

/** In which language all mail to the person is written. */
export function MailLanguage() {
  const { t } = useLingui();
  const { data } = useShownQuery(MailNoticesQuery, { title: t`Письма`, variables: {} });
  const { send, busy, errors } = useWrite(SetMailNoticesMutation);
  const notices = data?.viewer ? readFragment(MailNoticesOfViewer, data.viewer).mailNotices : null;
  if (!notices) return null;
  const names: Record<Language, string> = {
    AS_USED: t`На котором вы пользуетесь кабинетом`,
    RU: "Русский",
    BE: "Беларуская",
    EN: "English",
  };
  return (
    <Stack gap="xs" maw={420}>
      <Refusal errors={errors} />
      <NativeSelect
        label={t`Язык писем`}
        description={t`Всех писем на ${notices.address}.`}
        value={notices.language}
        disabled={busy}
        onChange={({ currentTarget: { value } }) => {
          const language = LANGUAGES.find((one) => one === value);
          if (language) void send({ input: { language } });
        }}
        data={LANGUAGES.map((value) => ({ value, label: names[value] }))}
      />
    </Stack>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ButtonLink } from "../../../components/links";
import { Notice } from "../../../components/notice";
import { Page } from "../../../components/page/page";
import { BackButton } from "../../../components/wizard/step-buttons";
import { writeSearch } from "../../../lib/page-search/page-search";
import { usePageSearch } from "../../../lib/page-search/use-page-search";
import { AppealList } from "./appeal-list";
import { AppealReaderProvider, useAppealReader, type AppealReader } from "./appeal-reader";
import { appealsSearch } from "./appeals-search";
import { NewAppeal } from "./new-appeal";
import { OneAppeal } from "./one-appeal";

interface AppealsProps {
  /** In whose words things are told. */
  reader: AppealReader;
  clientId?: string;
  subscriberId?: string;
  /** An administrator at one number sees their own and the subscriber's side by side. */
  isMixed?: boolean;
  /** The user of the line is told who else can read along. */
  isSubscriber?: boolean;
  /** What stands below the list. */
  below?: ReactNode;
  /** Why the viewer can make no appeal here; null where they can. */
  whyNoNew?: ReactNode;
}

/** «Обратная связь»: the list, one conversation, or a new appeal; the address says which. */
export function Appeals({ reader, ...props }: AppealsProps) {
  return (
    <AppealReaderProvider value={reader}>
      <AppealPages {...props} />
    </AppealReaderProvider>
  );
}

function AppealPages({
  clientId,
  subscriberId,
  isMixed = false,
  isSubscriber = false,
  below,
  whyNoNew = null,
}: Omit<AppealsProps, "reader">) {
  const { t } = useLingui();
  const isStaff = useAppealReader() === "STAFF";
  const { search, change, go } = usePageSearch(appealsSearch);
  const back = <BackButton onClick={() => go({ new: undefined })} />;

  if (search.appeal)
    return (
      <OneAppeal
        key={search.appeal}
        id={search.appeal}
        list={writeSearch(appealsSearch, { show: search.show })}
      />
    );
  if (search.new && whyNoNew === null) {
    return (
      <Page
        title={t`Новое обращение`}
        about={
          isStaff
            ? t`Обращение от имени оператора: клиент увидит его в своём кабинете и ответит там же.`
            : t`Специалисты оператора ответят здесь же. Номер обращения можно назвать по телефону.`
        }
        narrow
        focusKey="new"
      >
        {isSubscriber ? (
          <Notice tone="info">
            <Trans>Прочитать ваше обращение может и администратор вашей компании.</Trans>
          </Notice>
        ) : null}
        <NewAppeal
          clientId={clientId}
          subscriberId={subscriberId}
          back={back}
          onMade={(id) => change({ new: undefined, appeal: id })}
        />
      </Page>
    );
  }
  const create = (
    <ButtonLink
      to="."
      search={writeSearch(appealsSearch, { new: true })}
      leftSection={<IconPlus size={18} aria-hidden />}
    >
      <Trans>Создать обращение</Trans>
    </ButtonLink>
  );
  return (
    <Page
      about={isStaff ? t`Обращения клиента и ответы специалистов оператора.` : undefined}
      focusKey="list"
      actions={whyNoNew === null ? create : null}
    >
      {whyNoNew === null ? null : <Notice tone="info">{whyNoNew}</Notice>}
      <AppealList
        clientId={clientId}
        subscriberId={subscriberId}
        isMixed={isMixed}
        shown={search.show}
        onShown={(show) => change({ show })}
      />
      {below}
    </Page>
  );
}

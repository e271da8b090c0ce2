import { Trans, useLingui } from "@lingui/react/macro";
import { IconArrowLeft } from "@tabler/icons-react";
import { ButtonLink } from "../../../components/links";
import { Page } from "../../../components/page/page";
import { Failure, NotFound } from "../../../components/states";
import { Waiting } from "../../../components/waiting";
import type { writeSearch } from "../../../lib/page-search/page-search";
import { AppealView } from "./appeal-view";
import { useAppealTopicNames } from "./appeal-words";
import { useLiveAppeal } from "./use-live-appeal";

type PageSearch = ReturnType<typeof writeSearch>;

interface OneAppealProps {
  id: string;
  /** What the address of the list says from which one came. */
  list: PageSearch;
}

/** One conversation, with the way back to the list. */
export function OneAppeal({ id, list }: OneAppealProps) {
  const { t } = useLingui();
  const topics = useAppealTopicNames();
  const { appeal, isMissing, error, refetch, readEarlier } = useLiveAppeal(id);
  const toList = (
    <ButtonLink
      to="."
      search={list}
      variant="default"
      size="xs"
      leftSection={<IconArrowLeft size={16} aria-hidden />}
    >
      <Trans>Все обращения</Trans>
    </ButtonLink>
  );
  return (
    <Page
      title={appeal?.subject ?? t`Обращение`}
      about={appeal ? t`Обращение ${appeal.reference} · ${topics[appeal.topic]}` : undefined}
      focusKey={id}
      actions={toList}
    >
      {appeal ? (
        <AppealView appeal={appeal} refetch={refetch} readEarlier={readEarlier} />
      ) : error ? (
        <Failure error={error} retry={refetch} />
      ) : isMissing ? (
        <NotFound actions={toList} />
      ) : (
        <Waiting rows={3} shape="blocks" />
      )}
    </Page>
  );
}

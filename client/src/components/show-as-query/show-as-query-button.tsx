import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Drawer, Skeleton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconApi } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useShownQueries } from "./query-registry";

const ShowAsQueryPanel = lazy(() => import("./show-as-query-panel"));

/** Opens the page as API calls that can be taken along. */
export function ShowAsQueryButton() {
  const { t } = useLingui();
  const queries = useShownQueries();
  const [opened, { open, close }] = useDisclosure(false);
  if (queries.length === 0) return null;
  return (
    <>
      <Button variant="default" size="xs" leftSection={<IconApi size={16} aria-hidden />} onClick={open}>
        <Trans>Показать как запрос</Trans>
      </Button>
      <Drawer
        opened={opened}
        onClose={close}
        position="right"
        size="lg"
        title={t`Эта страница как запрос`}
        closeButtonProps={{ "aria-label": t`Закрыть` }}
      >
        <Suspense fallback={<Skeleton height={320} />}>
          <ShowAsQueryPanel queries={queries} />
        </Suspense>
      </Drawer>
    </>
  );
}

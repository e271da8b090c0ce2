import { Trans } from "@lingui/react/macro";
import { Button, Skeleton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconApi } from "@tabler/icons-react";
import { Dialog } from "../dialog";
import { latePart } from "../late-part";
import { useShownQueries } from "./query-registry";
import classes from "./show-as-query-button.module.css";

const ShowAsQueryPanel = latePart(() => import("./show-as-query-panel"), {
  place: <Skeleton height={320} />,
});

/** Opens the page as API calls that can be taken along; stands at the foot of the menu, always in one place. */
export function ShowAsQueryButton() {
  const queries = useShownQueries();
  const [opened, { open, close }] = useDisclosure(false);
  if (queries.length === 0) return null;
  return (
    <>
      <Button
        variant="transparent"
        size="xs"
        className={`${classes["button"] ?? ""} no-print`}
        leftSection={<IconApi size={16} aria-hidden />}
        onClick={open}
      >
        <Trans>Показать как запрос</Trans>
      </Button>
      <Dialog opened={opened} onClose={close} title={<Trans>Эта страница как запрос</Trans>} place="right">
        <ShowAsQueryPanel queries={queries} />
      </Dialog>
    </>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Code, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconCloudOff, IconLock, IconMoodEmpty, IconSearchOff, type Icon } from "@tabler/icons-react";
import { useEffect, type ReactNode } from "react";
import { explain, isOffline } from "../lib/apollo/errors";
import { Notice } from "./notice";
import classes from "./states.module.css";

/** How often a server that does not answer is asked again by itself, milliseconds. */
export const PATIENCE = 5_000;

interface EmptyProps {
  title: ReactNode;
  /** Why there is nothing, or what to do next. */
  children?: ReactNode;
  actions?: ReactNode | undefined;
  icon?: Icon;
  /** It is all that the page has, so its title is the page's. */
  isWholePage?: boolean | undefined;
}

/** Nothing to show, why, and the next step. */
export function Empty({
  title,
  children,
  actions,
  icon: Pictogram = IconSearchOff,
  isWholePage,
}: EmptyProps) {
  return (
    <div className={classes["empty"]}>
      <Pictogram size={32} stroke={1.4} aria-hidden />
      <Title order={isWholePage ? 1 : 2} size="h2">
        {title}
      </Title>
      {children ? <Text c="dimmed">{children}</Text> : null}
      {actions ? <div className={classes["actions"]}>{actions}</div> : null}
    </div>
  );
}

/** Bars in the place of what is being read; says so to a screen reader. Pages know better what comes (waiting.tsx). */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useLingui();
  return (
    <Stack gap="md" role="status" aria-label={t`Загружается`}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={24} width={row === rows - 1 ? "60%" : "100%"} />
      ))}
    </Stack>
  );
}

interface FailureProps {
  error: unknown;
  retry?: () => unknown;
  /** It is all that the page has, so its title is the page's. */
  isWholePage?: boolean;
}

/** Why a page could not be read, in the viewer's words, with the next step. */
export function Failure({ error, retry, isWholePage }: FailureProps) {
  const again = retry ? (
    <Button onClick={() => void retry()}>
      <Trans>Повторить</Trans>
    </Button>
  ) : undefined;

  const offline = isOffline(error);
  useEffect(() => {
    if (!offline || !retry) return;
    const again = () => void retry();
    // A server that is being started anew comes back without the browser's noticing.
    const timer = setInterval(() => {
      if (!document.hidden) again();
    }, PATIENCE);
    addEventListener("online", again);
    return () => {
      clearInterval(timer);
      removeEventListener("online", again);
    };
  }, [offline, retry]);

  if (offline) {
    return (
      <Empty
        icon={IconCloudOff}
        title={<Trans>Нет связи с сервером</Trans>}
        actions={again}
        isWholePage={isWholePage}
      >
        <Trans>Введённое не потеряно. Когда связь появится, работа продолжится сама.</Trans>
      </Empty>
    );
  }
  const details = explain(error);
  const title = <Trans>Не удалось загрузить данные</Trans>;
  if (details.code === "FORBIDDEN") {
    return (
      <Empty icon={IconLock} title={<Trans>Нет доступа</Trans>} isWholePage={isWholePage}>
        <Trans>У вас нет права на этот раздел. Доступ даёт администратор вашей компании.</Trans>
      </Empty>
    );
  }
  return (
    <Notice tone="bad" live title={isWholePage ? <h1>{title}</h1> : title} actions={again}>
      <p>{details.message}</p>
      {details.requestId ? (
        <p>
          <Trans>
            Номер запроса для обращения: <Code>{details.requestId}</Code>
          </Trans>
        </p>
      ) : null}
    </Notice>
  );
}

/** "Unknown" and "not yours" look alike, as they do in the API. */
export function NotFound({ actions, isWholePage }: Pick<EmptyProps, "actions" | "isWholePage">) {
  return (
    <Empty icon={IconMoodEmpty} title={<Trans>Не найдено</Trans>} actions={actions} isWholePage={isWholePage}>
      <Trans>Такой страницы нет, или у вас нет к ней доступа. Проверьте адрес.</Trans>
    </Empty>
  );
}

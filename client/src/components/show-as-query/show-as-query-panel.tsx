import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, CopyButton, Group, Stack, Tabs, Text, Title } from "@mantine/core";
import { IconCheck, IconCopy, IconExternalLink } from "@tabler/icons-react";
import { useState } from "react";
import { newIdempotencyKey } from "../../lib/idempotency-key";
import type { ShownQuery } from "./query-registry";
import { asCurl, asGraphql, asPython, callOf, isFollowed, playgroundAddress } from "./snippets";
import classes from "./show-as-query-panel.module.css";

/** The page's calls, each as GraphQL, curl and Python, with a way into the playground. */
export default function ShowAsQueryPanel({ queries }: { queries: readonly ShownQuery[] }) {
  return (
    <Stack gap="xl">
      <Text c="dimmed">
        <Trans>
          Всё, что делает эта страница, доступно программе: запросы ниже можно скопировать или открыть в
          песочнице. Для curl и Python нужен токен в переменной окружения KABINET_TOKEN; для изменений — с
          правом ORDER. Его создают в «Безопасности»: «Создать токен».
        </Trans>
      </Text>
      {queries.map((query) => (
        <QueryCard key={`${query.title}${JSON.stringify(query.variables)}`} query={query} />
      ))}
    </Stack>
  );
}

function QueryCard({ query }: { query: ShownQuery }) {
  const { t } = useLingui();
  const [key] = useState(newIdempotencyKey);
  const call = callOf(query.document, query.variables, key);
  const isSubscription = isFollowed(query.document);
  const { origin } = window.location;
  const forms = [
    { id: "graphql", label: "GraphQL", text: asGraphql(call) },
    ...(isSubscription
      ? []
      : [
          { id: "curl", label: "curl", text: asCurl(call, origin) },
          { id: "python", label: "Python", text: asPython(call, origin) },
        ]),
  ];
  return (
    <section>
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={2}>{query.title}</Title>
        <Anchor href={playgroundAddress(call)} target="_blank" rel="noopener">
          <Group gap={4} component="span">
            <Trans>Открыть в песочнице</Trans> <IconExternalLink size={16} aria-hidden />
          </Group>
        </Anchor>
      </Group>
      {isSubscription ? (
        <Text c="dimmed" size="sm" mb="xs">
          <Trans>
            Это подписка: за ней следят через WebSocket по протоколу graphql-ws, на том же адресе; проще всего
            — в песочнице. Без неё спрашивайте время от времени тот же запрос.
          </Trans>
        </Text>
      ) : null}
      <Tabs defaultValue="graphql" keepMounted={false}>
        <Tabs.List aria-label={t`Вид запроса`}>
          {forms.map((form) => (
            <Tabs.Tab key={form.id} value={form.id}>
              {form.label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {forms.map((form) => (
          <Tabs.Panel key={form.id} value={form.id}>
            <pre className={classes["code"]} tabIndex={0} aria-label={form.label}>
              {form.text}
            </pre>
            <CopyButton value={form.text} timeout={4000}>
              {({ copied, copy }) => (
                <Button
                  variant="default"
                  onClick={copy}
                  leftSection={
                    copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
                  }
                >
                  <span aria-live="polite">
                    {copied ? <Trans>Скопировано</Trans> : <Trans>Скопировать</Trans>}
                  </span>
                </Button>
              )}
            </CopyButton>
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}

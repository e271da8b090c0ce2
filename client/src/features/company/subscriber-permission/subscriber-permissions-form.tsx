import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { Checkbox } from "../../../components/choices";
import { Notice } from "../../../components/notice";
import { Section } from "../../../components/section";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";
import classes from "./subscriber-permissions.module.css";

const SubscriberPermissionsFragment = graphql(`
  fragment SubscriberPermissionsForm on Client {
    id
    viewerCanSetSubscriberPermissions
    subscriberPermissions {
      maySpend
      changes {
        kind
        title
        isAllowed
        isAllowedByDefault
      }
    }
  }
`);

const SetPermissionsMutation = graphql(`
  mutation SetSubscriberPermissions($input: SetSubscriberPermissionsInput!, $idempotencyKey: String!) {
    setSubscriberPermissions(input: $input, idempotencyKey: $idempotencyKey) {
      client {
        ...SubscriberPermissionsForm
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

interface FormProps {
  client: FragmentType<typeof SubscriberPermissionsFragment>;
}

/** What the person has changed and not yet saved; the rest is as the server says. */
interface Changed extends Record<string, unknown> {
  maySpend: boolean | null;
  /** By kind of change, whether it is left to subscribers. */
  changes: Readonly<Record<string, boolean>>;
}

const NOTHING: Changed = { maySpend: null, changes: {} };

/** What the company leaves to its subscribers: one box a kind of change, and whether they may spend. */
export function SubscriberPermissionsForm({ client }: FormProps) {
  const { t } = useLingui();
  const { id, subscriberPermissions, viewerCanSetSubscriberPermissions } = readFragment(
    SubscriberPermissionsFragment,
    client,
  );
  const { maySpend, changes } = subscriberPermissions;
  const { values, set, field, submit, refuse, reset, others } = useFields({ initialValues: NOTHING });
  const [isSaved, setSaved] = useState(false);
  const { send, busy, errors } = useWrite(SetPermissionsMutation, { onRefused: refuse });

  const spends = values.maySpend ?? maySpend;
  const isLeft = ({ kind, isAllowed }: (typeof changes)[number]) => values.changes[kind] ?? isAllowed;
  const changed = changes.filter((change) => isLeft(change) !== change.isAllowed);
  const isChanged = spends !== maySpend || changed.length > 0;
  const input = {
    clientId: id,
    maySpend: spends,
    changes: changed.map(({ kind, isAllowed }) => ({ kind, isAllowed: !isAllowed })),
  };
  useShowAsQuery({
    title: t`Задать, что абоненты меняют сами`,
    document: SetPermissionsMutation,
    variables: { input },
  });

  const save = submit(async () => {
    setSaved(false);
    if (!(await send({ input }))) return;
    reset();
    setSaved(true);
  });

  return (
    <Section title={<Trans>Что абоненты меняют сами</Trans>}>
      <form onSubmit={save}>
        <Stack gap="md">
          <Text maw={640}>
            <Trans>
              Абонент, который входит по своему номеру, может заказать отмеченное без администратора. Всё, что
              стоит денег, остаётся за администратором, пока компания не разрешит тратить.
            </Trans>
          </Text>
          {viewerCanSetSubscriberPermissions ? null : (
            <Notice tone="info">
              <Trans>Это решает администратор всей компании. Вам видно, что он разрешил.</Trans>
            </Notice>
          )}
          <Checkbox
            name="maySpend"
            error={field("maySpend").error as ReactNode}
            checked={spends}
            disabled={!viewerCanSetSubscriberPermissions}
            label={t`Можно тратить деньги компании`}
            description={t`Разовые платы и рост ежемесячной платы. Выключено — абонент может только то, что ничего не стоит.`}
            onChange={(event) => {
              setSaved(false);
              set("maySpend", event.currentTarget.checked);
            }}
          />
          <Checkbox.Group
            label={t`Операции`}
            {...field("changes")}
            value={changes.filter(isLeft).map(({ kind }) => kind)}
            onChange={(kinds) => {
              setSaved(false);
              set("changes", Object.fromEntries(changes.map(({ kind }) => [kind, kinds.includes(kind)])));
            }}
          >
            <div className={classes["changes"]}>
              {changes.map(({ kind, title }) => (
                <Checkbox
                  key={kind}
                  value={kind}
                  label={title}
                  disabled={!viewerCanSetSubscriberPermissions}
                />
              ))}
            </div>
          </Checkbox.Group>
          <Refusal errors={others(errors)} title={<Trans>Сохранить не удалось</Trans>} />
          {isSaved && !isChanged ? (
            <Notice tone="good" live>
              <Trans>Сохранено. Действует со следующего запроса абонента.</Trans>
            </Notice>
          ) : null}
          {viewerCanSetSubscriberPermissions ? (
            <Group>
              <Button type="submit" variant="default" loading={busy} disabled={!isChanged}>
                <Trans>Сохранить</Trans>
              </Button>
            </Group>
          ) : null}
        </Stack>
      </form>
    </Section>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { Field, FieldList } from "../../../components/field-list";
import { TextLink } from "../../../components/links";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatInstant, formatMonth } from "../../../lib/format/time";
import { paths } from "../../../lib/paths";

const NameHistoryFragment = graphql(`
  fragment NameHistory on Subscriber {
    id
    invoiceNames {
      month
      name
      isFinal
      order {
        id
        reference
        runAt
      }
    }
    nameChanges(first: 20) {
      totalCount
      edges {
        node {
          name
          previousName
          changedAt
          order {
            id
            createdBy {
              name
            }
          }
        }
      }
    }
  }
`);

/** Under which name the next invoices have the number, and what it was called before: who changed it, when, from what. */
export function NameHistory({ subscriber }: { subscriber: FragmentType<typeof NameHistoryFragment> }) {
  const { t } = useLingui();
  const { invoiceNames, nameChanges } = readFragment(NameHistoryFragment, subscriber);
  const changes = nameChanges.edges.map(({ node }) => node);
  const [shown, total] = [changes.length, nameChanges.totalCount];
  return (
    <>
      <Section title={<Trans>Что будет в счёте</Trans>}>
        <FieldList>
          {invoiceNames.map(({ month, name, isFinal, order }) => (
            <Field key={month} label={<Trans>Счёт за {formatMonth(month)}</Trans>}>
              {name}
              <br />
              <small>
                {isFinal ? (
                  <Trans>Месяц закончился: переименование этот счёт уже не изменит.</Trans>
                ) : order ? (
                  <Trans>
                    По заказу <TextLink to={paths.order(order.id)}>{order.reference}</TextLink>, который будет
                    выполнен {formatInstant(order.runAt)}. Если до конца месяца имя не изменится ещё раз.
                  </Trans>
                ) : (
                  <Trans>Если до конца месяца имя не изменится ещё раз.</Trans>
                )}
              </small>
            </Field>
          ))}
        </FieldList>
      </Section>
      <Section title={<Trans>История имени</Trans>} flush={changes.length > 0}>
        {changes.length === 0 ? (
          <Trans>Имя ещё не менялось.</Trans>
        ) : (
          <Stack gap="xs">
            <PlainTable
              label={t`История имени`}
              head={[{ label: t`Когда` }, { label: t`Было` }, { label: t`Стало` }, { label: t`Кто` }]}
              rows={changes.map(({ name, previousName, changedAt, order }) => ({
                key: changedAt,
                cells: [
                  order ? (
                    <TextLink key="when" to={paths.order(order.id)}>
                      {formatInstant(changedAt)}
                    </TextLink>
                  ) : (
                    formatInstant(changedAt)
                  ),
                  previousName ?? "—",
                  name,
                  order?.createdBy.name ?? t`Оператор`,
                ],
              }))}
            />
            {shown < total ? (
              <Trans>
                Показаны последние {shown} из {total}.
              </Trans>
            ) : null}
          </Stack>
        )}
      </Section>
    </>
  );
}

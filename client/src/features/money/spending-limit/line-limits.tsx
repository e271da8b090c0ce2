import { Trans } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { ButtonLink } from "../../../components/links";
import { Section } from "../../../components/section";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { paths } from "../../../lib/paths";
import { LimitUse } from "./limit-use";

const LineLimitsFragment = graphql(`
  fragment LineLimits on Subscriber {
    id
    client {
      id
    }
    lineLimits {
      id
      ...LimitUse
    }
  }
`);

/** The limits of a line, where it has any, and the way to all of them; its own user is shown none. */
export function LineLimits({ subscriber }: { subscriber: FragmentType<typeof LineLimitsFragment> }) {
  const { client, lineLimits } = readFragment(LineLimitsFragment, subscriber);
  if (!client || lineLimits.length === 0) return null;
  return (
    <Section
      title={<Trans>Лимиты на месяц</Trans>}
      actions={
        <ButtonLink variant="default" size="xs" to={paths.client(client.id, "limits")} className="no-print">
          <Trans>Все лимиты</Trans>
        </ButtonLink>
      }
    >
      <Stack gap="xs" maw={560}>
        {lineLimits.map((limit) => (
          <LimitUse key={limit.id} limit={limit} />
        ))}
      </Stack>
    </Section>
  );
}

import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { IconReceipt } from "@tabler/icons-react";
import { Empty } from "../../../components/states";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { InstalmentPlan } from "./instalment-plan";

const InstalmentPlansFragment = graphql(`
  fragment InstalmentPlans on Subscriber {
    id
    instalmentPlans(first: 20) {
      edges {
        node {
          id
          ...InstalmentPlan
        }
      }
    }
  }
`);

/** All that was bought by instalments for the number, the latest first. */
export function InstalmentPlans({
  subscriber,
}: {
  subscriber: FragmentType<typeof InstalmentPlansFragment>;
}) {
  const { instalmentPlans } = readFragment(InstalmentPlansFragment, subscriber);
  if (instalmentPlans.edges.length === 0) {
    return (
      <Empty icon={IconReceipt} title={<Trans>Рассрочки нет</Trans>}>
        <Trans>
          На этот номер ничего не куплено в рассрочку. Когда купите, здесь появятся платежи и срок погашения.
        </Trans>
      </Empty>
    );
  }
  return (
    <>
      {instalmentPlans.edges.map(({ node }) => (
        <InstalmentPlan key={node.id} plan={node} />
      ))}
      <Text c="dimmed" size="xs">
        <Trans>
          Платёж начисляется первого числа месяца и входит в счёт за этот месяц; с этого дня он считается
          выплаченным.
        </Trans>
      </Text>
    </>
  );
}

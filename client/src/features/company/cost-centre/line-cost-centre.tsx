import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Dialog } from "../../../components/dialog";
import { ChoicePicker } from "../../../components/filter-bar/choice-picker";
import { Field, FieldList } from "../../../components/field-list";
import { Section } from "../../../components/section";
import { useShownQuery } from "../../../components/show-as-query/use-shown-query";
import { Refusal } from "../../../components/user-errors";
import { Pending } from "../../../components/waiting";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { TextLink } from "../../../components/links";
import classes from "./cost-centre.module.css";

const LineCostCentreFragment = graphql(`
  fragment LineCostCentre on Subscriber {
    id
    viewerCanSetCostCentre
    costCentre {
      id
      name
    }
    client {
      id
    }
  }
`);

const ChoicesQuery = graphql(`
  query CostCentreChoices($clientId: ID!) {
    client(id: $clientId) {
      id
      costCentres(first: 100) {
        edges {
          node {
            id
            name
            code
          }
        }
      }
    }
  }
`);

const SetCostCentreMutation = graphql(`
  mutation SetCostCentre($input: SetCostCentreInput!, $idempotencyKey: String!) {
    setCostCentre(input: $input, idempotencyKey: $idempotencyKey) {
      subscribers {
        id
        costCentre {
          id
          name
        }
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

interface LineCostCentreProps {
  subscriber: FragmentType<typeof LineCostCentreFragment>;
  /** Where the company's cost centres are kept. */
  pathOf: (clientId: string) => string;
}

/** The company's own label of a line, and another one for it; nothing of it to the line's own subscriber. */
export function LineCostCentre({ subscriber, pathOf }: LineCostCentreProps) {
  const { t } = useLingui();
  const { id, client, costCentre, viewerCanSetCostCentre } = readFragment(LineCostCentreFragment, subscriber);
  const [opened, { open, close }] = useDisclosure(false);
  if (!client) return null;
  return (
    <Section title={<Trans>Учёт компании</Trans>}>
      <FieldList columns={2}>
        <Field label={<Trans>Центр затрат</Trans>}>
          <span className={classes["shown"]}>
            {costCentre ? costCentre.name : <Trans>не назначен</Trans>}
            {viewerCanSetCostCentre ? (
              <Button size="compact-xs" variant="default" onClick={open}>
                {costCentre ? <Trans>Изменить</Trans> : <Trans>Назначить</Trans>}
              </Button>
            ) : null}
          </span>
        </Field>
      </FieldList>
      <Dialog opened={opened} onClose={close} title={t`Центр затрат`}>
        <Choices
          subscriberId={id}
          clientId={client.id}
          value={costCentre?.id ?? null}
          path={pathOf(client.id)}
          close={close}
        />
      </Dialog>
    </Section>
  );
}

interface ChoicesProps {
  subscriberId: string;
  clientId: string;
  value: string | null;
  path: string;
  close: () => void;
}

const NONE = "none";

function Choices({ subscriberId, clientId, value, path, close }: ChoicesProps) {
  const { t } = useLingui();
  const { data, pending } = useShownQuery(ChoicesQuery, {
    title: t`Центры затрат компании`,
    variables: { clientId },
    fetchPolicy: "cache-and-network",
  });
  const { send, errors } = useWrite(SetCostCentreMutation);
  const choose = async (chosen: string) => {
    const costCentreId = chosen === NONE ? null : chosen;
    if (await send({ input: { subscriberIds: [subscriberId], costCentreId } })) close();
  };
  if (!data?.client) return <Pending {...pending} rows={4} />;
  const named = data.client.costCentres.edges.map(({ node }) => ({
    value: node.id,
    label: node.code === null ? node.name : `${node.name} (${node.code})`,
  }));
  return (
    <>
      <Refusal errors={errors} title={<Trans>Назначить не удалось</Trans>} />
      {named.length > 0 ? (
        <ChoicePicker
          choices={[{ value: NONE, label: t`Без центра затрат` }, ...named]}
          value={value ?? NONE}
          onChoose={(chosen) => void choose(chosen)}
        />
      ) : (
        <p>
          <Trans>Центров затрат ещё нет.</Trans>
        </p>
      )}
      <p>
        <TextLink to={path}>
          <Trans>Центры затрат компании</Trans>
        </TextLink>
      </p>
    </>
  );
}

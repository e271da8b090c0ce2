import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { ConfirmButton } from "../../../components/confirm-button";
import { Dialog } from "../../../components/dialog";
import { ButtonLink, TextLink } from "../../../components/links";
import { Refusal } from "../../../components/user-errors";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import type { SpendingLimitKind, SpendingLimitState } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { paths } from "../../../lib/paths";
import { useFields } from "../../../lib/use-fields";
import { limitIn, SetSpendingLimitMutation, useLimitField } from "./limit-amount";

const LimitToChangeFragment = graphql(`
  fragment LimitToChange on SpendingLimit {
    id
    kind
    amount {
      amount
      currency
    }
    megabytes
    subscriber {
      id
    }
    costCentre {
      id
    }
  }
`);

const RemoveSpendingLimitMutation = graphql(`
  mutation RemoveLimitOfPage($input: RemoveSpendingLimitInput!, $idempotencyKey: String!) {
    removeSpendingLimit(input: $input, idempotencyKey: $idempotencyKey) {
      client {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

/** Lists that are read anew once a limit is another one. */
export const LIMIT_LISTS = ["SpendingLimitList"];

interface LimitActsProps {
  subscriberId: string;
  kind: SpendingLimitKind;
  state: SpendingLimitState;
}

/** What can be done about the limit of a line: the changes are orders of their own, now or on a day. */
export function LimitActs({ subscriberId, kind, state }: LimitActsProps) {
  const internet = paths.subscriber(subscriberId, "operations/mobile-internet");
  const isUrgent = state !== "WITHIN";
  if (kind === "MONEY")
    return (
      <TextLink to={paths.subscriber(subscriberId, "charges")} size="sm">
        <Trans>На что ушло</Trans>
      </TextLink>
    );
  return (
    <>
      {isUrgent ? (
        <>
          <ButtonLink
            size="compact-sm"
            variant="default"
            to={internet}
            search={{ step: "package", act: "change" }}
          >
            <Trans>Сменить пакет интернета</Trans>
          </ButtonLink>
          <ButtonLink
            size="compact-sm"
            variant="default"
            to={internet}
            search={{ step: "check", act: "disconnect" }}
          >
            <Trans>Отключить интернет</Trans>
          </ButtonLink>
        </>
      ) : null}
      <TextLink to={paths.subscriber(subscriberId, "usage")} search={{ kind: "data" }} size="sm">
        <Trans>На что ушло</Trans>
      </TextLink>
    </>
  );
}

interface ChangeLimitProps {
  clientId: string;
  limit: FragmentType<typeof LimitToChangeFragment>;
}

/** Gives a limit another amount. */
export function ChangeLimit({ clientId, limit }: ChangeLimitProps) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={open}>
        <Trans>Изменить</Trans>
      </Button>
      <Dialog opened={opened} onClose={close} title={t`Изменить лимит`}>
        {opened ? <ChangeForm clientId={clientId} limit={limit} close={close} /> : null}
      </Dialog>
    </>
  );
}

function ChangeForm({ clientId, limit, close }: ChangeLimitProps & { close: () => void }) {
  const { kind, amount, megabytes, subscriber, costCentre } = readFragment(LimitToChangeFragment, limit);
  const { label, check } = useLimitField(kind);
  const name = kind === "MONEY" ? "amount" : "megabytes";
  const fields = useFields({
    initialValues: {
      amount: amount?.amount.replace(".", ",") ?? "",
      megabytes: megabytes === null ? "" : String(megabytes),
    },
    validate: { [name]: check },
  });
  const { send, busy, errors } = useWrite(SetSpendingLimitMutation, {
    onRefused: fields.refuse,
    refetchQueries: LIMIT_LISTS,
  });
  const subject = { subscriberId: subscriber?.id ?? null, costCentreId: costCentre?.id ?? null };
  const save = fields.submit(async (values) => {
    if (await send({ input: { clientId, ...subject, ...limitIn(kind, values[name]) } })) close();
  });
  return (
    <form noValidate onSubmit={save}>
      <Stack>
        <Refusal errors={fields.others(errors)} title={<Trans>Изменить не удалось</Trans>} />
        <TextInput
          {...fields.field(name)}
          label={label}
          inputMode="decimal"
          autoComplete="off"
          rightSection={kind === "MONEY" ? amount?.currency : <Trans>МБ</Trans>}
          rightSectionWidth={56}
          autoFocus
        />
        <Text size="sm">
          <Trans>О лимите, который поднят выше израсходованного, предупредят снова.</Trans>
        </Text>
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Сохранить</Trans>
          </Button>
          <Button variant="default" onClick={close}>
            <Trans>Не надо</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Takes a limit away, once it has been asked whether it is meant. */
export function RemoveLimit({ clientId, limitId }: { clientId: string; limitId: string }) {
  const { t } = useLingui();
  const { send, busy, errors } = useWrite(RemoveSpendingLimitMutation, { refetchQueries: LIMIT_LISTS });
  return (
    <>
      <ConfirmButton
        size="compact-sm"
        variant="subtle"
        act={t`Убрать`}
        loading={busy}
        onConfirm={() => void send({ input: { clientId, spendingLimitId: limitId } })}
      >
        <Trans>Лимит исчезнет из списка, писем о нём больше не будет. У номера ничего не изменится.</Trans>
      </ConfirmButton>
      <Refusal errors={errors} title={<Trans>Убрать не удалось</Trans>} />
    </>
  );
}

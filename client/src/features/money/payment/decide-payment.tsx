import { PAYMENT_TEXT_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Dialog } from "../../../components/dialog";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { ChoiceList } from "../../../components/wizard/choice-list";
import { graphql } from "../../../generated";
import type { PaymentToDecideQuery } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { formatDate } from "../../../lib/format/time";
import { useFields } from "../../../lib/use-fields";

const ConfirmPaymentMutation = graphql(`
  mutation ConfirmRegisteredPayment($input: ConfirmPaymentInput!, $idempotencyKey: String!) {
    confirmPayment(input: $input, idempotencyKey: $idempotencyKey) {
      payment {
        id
        ...PaymentFacts
        viewerCanDecide
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

const RejectPaymentMutation = graphql(`
  mutation RejectRegisteredPayment($input: RejectPaymentInput!, $idempotencyKey: String!) {
    rejectPayment(input: $input, idempotencyKey: $idempotencyKey) {
      payment {
        id
        ...PaymentFacts
        viewerCanDecide
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

type Payment = NonNullable<PaymentToDecideQuery["payment"]>;

/** What stands in the place of a payment's id where it is none of those that count. */
const ANOTHER = "another";

interface DecidePaymentProps {
  payment: Payment;
  /** Reads the payment anew: what came meanwhile is then on the screen. */
  refetch: () => Promise<unknown>;
}

/** For staff: the money has come in, or it has not. Where a payment like it counts already, whether it is that one. */
export function DecidePayment({ payment, refetch }: DecidePaymentProps) {
  const { t } = useLingui();
  const { id, version, amount, like } = payment;
  const counted = like.filter(({ state }) => state === "DONE");
  const { field, values, set, submit, refuse, others } = useFields({
    initialValues: { sameAsId: "" },
    validate: {
      sameAsId: (chosen) =>
        chosen === "" && counted.length > 0 ? t`Выберите, тот же это платёж или другой.` : null,
    },
  });
  const { send, busy, errors } = useWrite(ConfirmPaymentMutation, {
    refetchQueries: ["StaffPayments"],
    onRefused: (refusals) => {
      refuse(refusals);
      void refetch().catch(() => undefined);
    },
  });
  const { sameAsId } = values;
  const input = {
    ...{ paymentId: id, version, acknowledgeLike: sameAsId === ANOTHER },
    ...(sameAsId === "" || sameAsId === ANOTHER ? {} : { sameAsId }),
  };
  useShowAsQuery({ title: t`Подтвердить платёж`, document: ConfirmPaymentMutation, variables: { input } });
  const confirm = submit(async () => {
    if (await send({ input })) void refetch().catch(() => undefined);
  });
  const problem: unknown = field("sameAsId").error;
  return (
    <Stack gap="md" className="no-print">
      <Refusal errors={others(errors)} title={<Trans>Платёж не подтверждён</Trans>} />
      {counted.length > 0 ? (
        <ChoiceList
          label={t`Похожий платёж уже учтён в балансе. Это он же?`}
          small
          name="sameAsId"
          value={sameAsId}
          onChange={(chosen) => set("sameAsId", chosen)}
          error={typeof problem === "string" ? problem : null}
          choices={[
            ...counted
              .filter((other) => other.amount.amount === amount.amount)
              .map((other) => ({
                value: other.id,
                label: t`Это тот же платёж, что № ${other.reference} от ${formatDate(other.paidOn)}`,
                note: t`Второй раз деньги не учитываются.`,
              })),
            {
              value: ANOTHER,
              label: t`Это другой платёж`,
              note: t`Учитывается в балансе и погашает счета.`,
            },
          ]}
        />
      ) : (
        <Trans>Подтверждённый платёж сразу учитывается в балансе и погашает счета, старые первыми.</Trans>
      )}
      <Group gap="sm">
        <Button loading={busy} onClick={() => confirm()}>
          <Trans>Подтвердить</Trans>
        </Button>
        <RejectPayment payment={payment} refetch={refetch} />
      </Group>
    </Stack>
  );
}

/** The other decision, with its reason. */
function RejectPayment({ payment: { id, version }, refetch }: DecidePaymentProps) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure(false);
  const { field, values, submit, refuse, others } = useFields({
    initialValues: { reason: "" },
    validate: {
      reason: (text) => (text.trim() === "" ? t`Напишите, почему платёж отклонён и что делать.` : null),
    },
  });
  const { send, busy, errors } = useWrite(RejectPaymentMutation, {
    refetchQueries: ["StaffPayments"],
    onRefused: refuse,
  });
  const input = { paymentId: id, version, reason: values.reason };
  useShowAsQuery({ title: t`Отклонить платёж`, document: RejectPaymentMutation, variables: { input } });
  const reject = submit(async () => {
    if (!(await send({ input }))) return;
    close();
    void refetch().catch(() => undefined);
  });
  return (
    <>
      <Button variant="default" onClick={open}>
        <Trans>Отклонить…</Trans>
      </Button>
      <Dialog opened={opened} onClose={close} title={t`Отклонить платёж`}>
        <form onSubmit={reject} noValidate>
          <Stack gap="md">
            <Refusal errors={others(errors)} title={<Trans>Платёж не отклонён</Trans>} />
            <Textarea
              label={t`Причина`}
              description={t`Её увидит клиент: почему платёж не найден и что ему делать.`}
              {...field("reason")}
              autosize
              minRows={3}
              maxLength={PAYMENT_TEXT_MAX}
            />
            <Group gap="sm">
              <Button type="submit" loading={busy}>
                <Trans>Отклонить платёж</Trans>
              </Button>
              <Button variant="default" onClick={close}>
                <Trans>Не надо</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Dialog>
    </>
  );
}

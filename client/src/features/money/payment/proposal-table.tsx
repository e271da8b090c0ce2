import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, Text } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { Checkbox } from "../../../components/choices";
import { Money } from "../../../components/money";
import { PlainTable } from "../../../components/plain-table";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { graphql } from "../../../generated";
import type { UserErrorLike } from "../../../lib/apollo/user-error";
import { useWrite } from "../../../lib/apollo/use-write";
import { formatDate } from "../../../lib/format/time";
import { chosenIn, firstChoice, type Proposal, type ProposalChoice } from "./bank-statement";
import { AccountField } from "../../../components/accounts/account-field";
import type { CompanyAccounts } from "../../../components/accounts/company-accounts";
import classes from "./proposal-table.module.css";

const RegisterPaymentsMutation = graphql(`
  mutation RegisterPayments($input: RegisterPaymentsInput!, $idempotencyKey: String!) {
    registerPayments(input: $input, idempotencyKey: $idempotencyKey) {
      payments {
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

interface ProposalTableProps {
  clientId: string;
  company: CompanyAccounts;
  proposals: readonly Proposal[];
  otherDocuments: number;
  onRegistered: () => void;
  back: ReactNode;
}

/** The payments of a statement, each with what speaks against it; those that are ticked are registered together. */
export function ProposalTable(props: ProposalTableProps) {
  const { clientId, company, proposals, otherDocuments, onRegistered, back } = props;
  const { t } = useLingui();
  const [choices, setChoices] = useState(() => proposals.map(firstChoice));
  const [isAsked, setAsked] = useState(false);
  const set = (at: number, changed: Partial<ProposalChoice>) =>
    setChoices((before) => before.map((choice, i) => (i === at ? { ...choice, ...changed } : choice)));
  const isChosen = (i: number) => proposals[i]?.mayRegister === true && choices[i]?.isChosen === true;
  const places = proposals.flatMap((_, i) => (isChosen(i) ? [i] : []));
  const { send, busy, errors } = useWrite(RegisterPaymentsMutation, {
    refetchQueries: ["Payments", "PaymentsPage"],
    onRefused: (refusals) =>
      refusals.forEach((refusal) => {
        const place = places[placeOf(refusal) ?? -1];
        if (place === undefined) return;
        const isAlike = refusal.code === "PAYMENT_ALIKE" || choices[place]?.isAlike === true;
        set(place, { isChosen: false, refusal: refusal.message, isAlike });
      }),
  });
  const input = { clientId, payments: chosenIn(proposals, choices) };
  useShowAsQuery({
    title: t`Зарегистрировать платежи из выписки`,
    document: RegisterPaymentsMutation,
    variables: { input },
  });
  const register = async () => {
    setAsked(true);
    if (places.length === 0 || places.some((i) => choices[i]?.accountId === "")) return;
    if (await send({ input })) onRegistered();
  };
  const count = places.length;

  return (
    <WizardStep
      onSubmit={() => void register()}
      back={back}
      next={
        <Button type="submit" loading={busy}>
          <Trans>Зарегистрировать: {count}</Trans>
        </Button>
      }
    >
      <Refusal
        errors={errors.filter((error) => placeOf(error) === null)}
        title={<Trans>Платежи не зарегистрированы</Trans>}
      />
      <Stack gap="sm">
        {otherDocuments > 0 ? (
          <Text c="dimmed">
            <Trans>Других документов в выписке: {otherDocuments}. Они пропущены.</Trans>
          </Text>
        ) : null}
        {isAsked && count === 0 ? (
          <Text role="alert" className={classes["problem"] ?? ""}>
            <Trans>Отметьте хотя бы один платёж.</Trans>
          </Text>
        ) : null}
        <PlainTable
          label={t`Платежи из выписки`}
          head={[
            { label: t`Платёж` },
            { label: t`Дата платежа` },
            { label: t`Сумма`, numeric: true },
            { label: t`Кто платит и за что` },
            { label: t`Лицевой счёт` },
          ]}
          rows={proposals.map((proposal, i) => {
            const { line, reference, paidOn, amount, payerName, purpose, mayRegister } = proposal;
            const choice = choices[i] ?? firstChoice(proposal);
            const why = choice.refusal ?? proposal.why;
            return {
              key: String(line),
              cells: [
                <Checkbox
                  key="chosen"
                  label={t`№ ${reference}`}
                  checked={isChosen(i)}
                  disabled={!mayRegister}
                  onChange={({ currentTarget }) => set(i, { isChosen: currentTarget.checked })}
                />,
                formatDate(paidOn),
                <Money key="amount" value={amount} />,
                <span key="what" className={classes["what"]}>
                  {payerName === "" ? null : <span>{payerName}</span>}
                  <span className={classes["purpose"]}>{purpose}</span>
                  {why === null ? null : <span className={classes["why"]}>{why}</span>}
                </span>,
                mayRegister ? (
                  <AccountField
                    key="account"
                    company={company}
                    label={t`Лицевой счёт платежа № ${reference}`}
                    hidesLabel
                    openOnly
                    value={choice.accountId}
                    error={
                      isAsked && isChosen(i) && choice.accountId === "" ? t`Выберите лицевой счёт.` : null
                    }
                    // What is like it on another account has not been looked at: the server says so.
                    onChange={(accountId) => set(i, { accountId, refusal: null, isAlike: false })}
                  />
                ) : null,
              ],
            };
          })}
        />
      </Stack>
    </WizardStep>
  );
}

/** The place of the payment that is refused; null where it is not about one of them. */
function placeOf({ field }: UserErrorLike): number | null {
  const place = field?.[0] === "payments" ? Number(field[1]) : Number.NaN;
  return Number.isInteger(place) ? place : null;
}

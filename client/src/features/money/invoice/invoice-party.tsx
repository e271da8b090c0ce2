import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Field, FieldList } from "../../../components/field-list";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatNumber } from "../../../lib/format/phone-number";

const PartyFragment = graphql(`
  fragment InvoiceParty on InvoiceParty {
    name
    unp
    address
    phone
    email
    bankAccounts {
      iban
      bankName
      bic
    }
  }
`);

interface InvoicePartyProps {
  party: FragmentType<typeof PartyFragment>;
  /** What its address is: where it sits, or where its invoices went. */
  addressLabel: ReactNode;
}

/** One side of an invoice, as it was when the invoice was formed. */
export function InvoiceParty({ party, addressLabel }: InvoicePartyProps) {
  const { name, unp, address, phone, email, bankAccounts } = readFragment(PartyFragment, party);
  return (
    <FieldList columns={2}>
      <Field label={<Trans>Наименование</Trans>}>{name}</Field>
      {unp ? <Field label={<Trans>УНП</Trans>}>{unp}</Field> : null}
      {address ? <Field label={addressLabel}>{address}</Field> : null}
      {bankAccounts.map(({ iban, bankName, bic }) => (
        <Field key={iban} label={<Trans>Расчётный счёт</Trans>}>
          {iban}, {bankName}, BIC {bic}
        </Field>
      ))}
      {phone ? <Field label={<Trans>Телефон</Trans>}>{formatNumber(phone)}</Field> : null}
      {email ? <Field label={<Trans>E-mail</Trans>}>{email}</Field> : null}
    </FieldList>
  );
}

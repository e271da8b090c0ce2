import { useLingui } from "@lingui/react/macro";
import { ChoicePicker } from "../../../components/filter-bar/choice-picker";
import { useShownQuery } from "../../../components/show-as-query/use-shown-query";
import { graphql } from "../../../generated";
import { useSearchText } from "../../../lib/use-search-text";
import { withoutNulls } from "../../../lib/without-nulls";
import { useState } from "react";

const PaymentCompaniesQuery = graphql(`
  query PaymentCompanies($search: String) {
    clients(first: 8, search: $search) {
      nodes {
        id
        name
        unp
      }
    }
  }
`);

interface CompanyPickerProps {
  value: string | null;
  onChoose: (clientId: string) => void;
}

/** For staff: one of the operator's companies, found by name, УНП or contract. */
export function CompanyPicker({ value, onChoose }: CompanyPickerProps) {
  const { t } = useLingui();
  const [sought, setSought] = useState("");
  const { change } = useSearchText(sought, setSought);
  const { data } = useShownQuery(PaymentCompaniesQuery, {
    title: t`Найти компанию`,
    variables: withoutNulls({ search: sought || null }),
    keepsShown: true,
  });
  return (
    <ChoicePicker
      choices={(data?.clients.nodes ?? []).map(({ id, name, unp }) => ({
        value: id,
        label: `${name}, ${unp}`,
      }))}
      value={value}
      onChoose={onChoose}
      onSearch={change}
    />
  );
}

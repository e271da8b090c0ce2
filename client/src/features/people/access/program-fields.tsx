import { useLingui } from "@lingui/react/macro";
import { Stack, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { Checkbox } from "../../../components/choices";
import type { ProgramOfCompanyFragment, ProgramScope } from "../../../generated/graphql";
import type { UserErrorLike } from "../../../lib/apollo/user-error";
import type { CompanyAccounts } from "../../../components/accounts/company-accounts";
import { AccountFields, type AccountValues } from "./access-fields";
import { useProgramScopes } from "./program-words";

/** What a program is to be, as a form holds it. */
export interface ProgramValues extends AccountValues {
  name: string;
  purpose: string;
  scopes: ProgramScope[];
  /** One below the other. */
  addresses: string;
}

/** What the form begins with. */
export const programValues = (program?: ProgramOfCompanyFragment): ProgramValues => ({
  name: program?.name ?? "",
  purpose: program?.purpose ?? "",
  scopes: program?.scopes ?? ["USAGE"],
  reach: program?.accounts ? "some" : "whole",
  accountIds: (program?.accounts ?? []).map(({ id }) => id),
  addresses: (program?.addresses ?? []).join("\n"),
});

/** What the form holds as the input of the mutations says it. */
export const programInput = ({ name, purpose, scopes, reach, accountIds, addresses }: ProgramValues) => ({
  name: name.trim(),
  purpose: purpose.trim() || null,
  scopes,
  accountIds: reach === "whole" ? null : accountIds,
  addresses: addresses.split(/[\s,;]+/).filter((address) => address !== ""),
});

/** Refusals of one entry of a list, as such of the field that holds the list. */
export const byField = (errors: readonly UserErrorLike[]): UserErrorLike[] =>
  errors.map((error) => ({ ...error, field: error.field?.slice(0, 1) ?? null }));

interface ProgramFieldsProps {
  company: CompanyAccounts;
  values: ProgramValues;
  onAccounts: (accountIds: string[]) => void;
  field: (name: keyof ProgramValues & string) => Record<string, unknown> & { error?: ReactNode };
}

/** The fields of a program: what it is called, may do, is shown, and from where it asks. */
export function ProgramFields({ field, ...chosen }: ProgramFieldsProps) {
  const { t } = useLingui();
  const scopes = useProgramScopes();
  return (
    <>
      <TextInput
        label={t`Название`}
        description={t`Под ним программа стоит в «Истории действий» и в заказах.`}
        {...field("name")}
        autoComplete="off"
        maxLength={60}
        required
      />
      <TextInput
        label={t`Для чего она`}
        description={t`Необязательно: что она делает и кто за неё отвечает.`}
        {...field("purpose")}
        autoComplete="off"
        maxLength={300}
      />
      <Checkbox.Group label={t`Права`} {...field("scopes")}>
        <Stack gap="xs" mt={8}>
          {(Object.keys(scopes) as ProgramScope[]).map((scope) => (
            <Checkbox
              key={scope}
              value={scope}
              label={scopes[scope].name}
              description={scopes[scope].about}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <AccountFields field={field} {...chosen} />
      <Textarea
        label={t`С каких адресов`}
        description={t`По одному на строке: IPv4, IPv6 или диапазон, например 203.0.113.0/24. Пусто — откуда угодно.`}
        {...field("addresses")}
        autoComplete="off"
        spellCheck={false}
        autosize
        minRows={2}
        maxRows={8}
      />
    </>
  );
}

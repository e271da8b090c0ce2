import { STATEMENT_BYTES_MAX } from "@kabinet/shared";
import { useApolloClient } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, FileButton, Group, Stack, Text } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useRef, useState, type ReactNode } from "react";
import { Notice } from "../../../components/notice";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { useFault } from "../../../lib/apollo/use-fault";
import { fileParts, PaymentProposalsDocument, type Proposals } from "./bank-statement";
import type { CompanyAccounts } from "../../../components/accounts/company-accounts";
import { ProposalTable } from "./proposal-table";

interface StatementImportProps {
  clientId: string;
  company: CompanyAccounts;
  onRegistered: () => void;
  /** «Назад». */
  back: ReactNode;
}

/** What is known of the file that was chosen. */
interface Reading {
  /** Which reading it is, from 1. */
  count: number;
  name: string;
  found: Proposals | null;
  failure: unknown;
  isTooLarge: boolean;
}

const kilobytes = STATEMENT_BYTES_MAX / 1_000;

/** A bank statement: the file is chosen, its payments to the operator are looked through, the chosen ones registered. */
export function StatementImport({ clientId, company, onRegistered, back }: StatementImportProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [reading, setReading] = useState<Reading | null>(null);
  const [busy, setBusy] = useState(false);
  const fault = useFault(reading?.failure);
  const resetFile = useRef<() => void>(null);
  useShowAsQuery({
    title: t`Платежи из выписки`,
    document: PaymentProposalsDocument,
    variables: { clientId, statement: ["…"] },
  });

  const read = async (file: File | null) => {
    if (!file) return;
    const begun: Reading = {
      count: (reading?.count ?? 0) + 1,
      name: file.name,
      found: null,
      failure: null,
      isTooLarge: false,
    };
    // The same file can then be chosen once more.
    resetFile.current?.();
    if (file.size > STATEMENT_BYTES_MAX) {
      setReading({ ...begun, isTooLarge: true });
      return;
    }
    setBusy(true);
    try {
      const statement = await fileParts(file);
      const { data } = await client.query({
        query: PaymentProposalsDocument,
        variables: { clientId, statement },
        fetchPolicy: "no-cache",
      });
      setReading({ ...begun, found: data?.paymentProposals ?? null });
    } catch (failure) {
      setReading({ ...begun, failure });
    } finally {
      setBusy(false);
    }
  };
  const found = reading?.found ?? null;
  const problems = found?.problems ?? [];

  return (
    <Stack gap="lg">
      <Text>
        <Trans>
          Файл, который банк-клиент выгружает для 1С (kl_to_1c.txt), до {kilobytes} кБ. Из него берутся только
          платежи оператору; файл не хранится, остальные платежи компании никуда не попадают.
        </Trans>
      </Text>
      <Group gap="sm">
        <FileButton onChange={(file) => void read(file)} accept=".txt,text/plain" resetRef={resetFile}>
          {(props) => (
            <Button
              {...props}
              variant={found && problems.length === 0 ? "default" : "filled"}
              loading={busy}
              leftSection={<IconFileUpload size={18} aria-hidden />}
            >
              {reading ? <Trans>Выбрать другой файл</Trans> : <Trans>Выбрать файл</Trans>}
            </Button>
          )}
        </FileButton>
        {reading ? <Text c="dimmed">{reading.name}</Text> : null}
      </Group>
      <Refusal errors={fault ?? []} title={<Trans>Выписка не прочитана</Trans>} />
      {reading?.isTooLarge ? (
        <Notice tone="bad" live title={<Trans>Выписка не прочитана</Trans>}>
          <Trans>Файл больше {kilobytes} кБ. Выгрузите выписку за меньший срок.</Trans>
        </Notice>
      ) : null}
      {reading && !busy && !found && !reading.isTooLarge && reading.failure === null ? (
        <Notice tone="bad" live title={<Trans>Выписка не прочитана</Trans>}>
          <Trans>Компания вам больше не открыта. Обновите страницу.</Trans>
        </Notice>
      ) : null}
      {problems.length > 0 ? <Problems problems={problems} /> : null}
      {found && problems.length === 0 && found.proposals.length > 0 ? (
        <ProposalTable
          // Another reading is another table: nothing of what was chosen in the one before is left.
          key={reading?.count}
          {...{ clientId, company, onRegistered, back }}
          proposals={found.proposals}
          otherDocuments={found.otherDocuments}
        />
      ) : (
        <>
          {found && problems.length === 0 ? (
            <Notice tone="info" live title={<Trans>Платежей оператору в выписке нет</Trans>}>
              <Trans>Других документов в ней: {found.otherDocuments}.</Trans>
            </Notice>
          ) : null}
          <Group>{back}</Group>
        </>
      )}
    </Stack>
  );
}

function Problems({ problems }: { problems: Proposals["problems"] }) {
  return (
    <Notice tone="bad" live title={<Trans>Выписка не прочитана</Trans>}>
      {problems.map(({ line, message }) => (
        <p key={`${String(line)} ${message}`}>
          {line === null ? null : (
            <strong>
              <Trans>Строка {line}.</Trans>{" "}
            </strong>
          )}
          {message}
        </p>
      ))}
    </Notice>
  );
}

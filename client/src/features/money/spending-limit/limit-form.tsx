import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Input, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { SegmentedControl } from "../../../components/choices";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import type { SpendingLimitKind } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";
import { LIMIT_LISTS } from "./limit-acts";
import { limitIn, SetSpendingLimitMutation, useLimitField } from "./limit-amount";

/** A line as it is called. */
export interface ChosenLine {
  id: string;
  label: string;
}

interface LimitFormProps {
  clientId: string;
  currency: string;
  /** Null unless the viewer may set limits of cost centres and of the company. */
  costCentres: readonly { id: string; name: string }[] | null;
  /** Finds a line. */
  picker: (onChoose: (line: ChosenLine) => void) => ReactNode;
  onSaved: () => void;
  /** The way back. */
  back: ReactNode;
}

type Scope = "line" | "costCentre" | "company";

/** Of what a limit is, what it counts, and how much. */
export function LimitForm({ clientId, currency, costCentres, picker, onSaved, back }: LimitFormProps) {
  const { t } = useLingui();
  const [scope, setScope] = useState<Scope>("line");
  const [kind, setKind] = useState<SpendingLimitKind>("MONEY");
  const [chosen, setChosen] = useState<ChosenLine | null>(null);
  const money = useLimitField("MONEY");
  const internet = useLimitField("MEGABYTES");
  const fields = useFields({
    initialValues: {
      subscriberId: "",
      costCentreId: costCentres?.[0]?.id ?? "",
      amount: "",
      megabytes: "",
    },
    validate: {
      subscriberId: (id: string) => (scope === "line" && id === "" ? t`Выберите номер.` : null),
      amount: (text: string) => (kind === "MONEY" ? money.check(text) : null),
      megabytes: (text: string) => (kind === "MEGABYTES" ? internet.check(text) : null),
    },
  });
  const { send, busy, errors } = useWrite(SetSpendingLimitMutation, {
    onRefused: fields.refuse,
    refetchQueries: LIMIT_LISTS,
  });
  const { values } = fields;
  const input = {
    clientId,
    subscriberId: scope === "line" ? values.subscriberId : null,
    costCentreId: scope === "costCentre" ? values.costCentreId : null,
    ...limitIn(kind, kind === "MONEY" ? values.amount : values.megabytes),
  };
  useShowAsQuery({ title: t`Задать лимит`, document: SetSpendingLimitMutation, variables: { input } });
  const choose = (one: ChosenLine | null) => {
    setChosen(one);
    fields.set("subscriberId", one?.id ?? "");
  };
  const wrongLine: unknown = fields.field("subscriberId").error;
  return (
    <form
      noValidate
      onSubmit={fields.submit(async () => ((await send({ input })) === null ? undefined : onSaved()))}
    >
      <Stack gap="lg">
        {costCentres === null ? null : (
          <Input.Wrapper label={t`Для чего лимит`} labelElement="div">
            <SegmentedControl
              fullWidth
              aria-label={t`Для чего лимит`}
              value={scope}
              onChange={(value) => setScope(value as Scope)}
              data={[
                { value: "line", label: t`Номер` },
                ...(costCentres.length > 0 ? [{ value: "costCentre", label: t`Центр затрат` }] : []),
                { value: "company", label: t`Компания` },
              ]}
            />
          </Input.Wrapper>
        )}
        {scope === "line" ? (
          chosen ? (
            <Group gap="sm">
              <Text fw={600}>{chosen.label}</Text>
              <Button variant="default" size="compact-sm" onClick={() => choose(null)}>
                <Trans>Другой номер</Trans>
              </Button>
            </Group>
          ) : (
            <Input.Wrapper
              label={t`Номер`}
              labelElement="div"
              error={typeof wrongLine === "string" ? wrongLine : null}
            >
              {picker(choose)}
            </Input.Wrapper>
          )
        ) : null}
        {scope === "costCentre" ? (
          <NativeSelect
            {...fields.field("costCentreId")}
            label={t`Центр затрат`}
            data={(costCentres ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <Input.Wrapper label={t`Что считать`} labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label={t`Что считать`}
            value={kind}
            onChange={setKind}
            data={[
              { value: "MONEY", label: t`Деньги` },
              { value: "MEGABYTES", label: t`Интернет` },
            ]}
          />
        </Input.Wrapper>
        {kind === "MONEY" ? (
          <TextInput
            {...fields.field("amount")}
            label={money.label}
            description={t`Все начисления месяца, вместе с абонентской платой.`}
            inputMode="decimal"
            autoComplete="off"
            rightSection={currency}
            rightSectionWidth={56}
          />
        ) : (
          <TextInput
            {...fields.field("megabytes")}
            label={internet.label}
            description={t`Весь мобильный интернет, дома и в роуминге.`}
            inputMode="numeric"
            autoComplete="off"
            rightSection={<Trans>МБ</Trans>}
            rightSectionWidth={56}
          />
        )}
        <Text size="sm">
          <Trans>
            На 80 % и на 100 % придёт письмо, каждое один раз за месяц. Лимит ничего не отключает. Если такой
            лимит уже есть, новый встанет на его место.
          </Trans>
        </Text>
        <Refusal errors={fields.others(errors)} title={<Trans>Задать лимит не удалось</Trans>} />
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Задать лимит</Trans>
          </Button>
          {back}
        </Group>
      </Stack>
    </form>
  );
}

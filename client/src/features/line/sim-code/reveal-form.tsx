import { SIM_CODE_NOTE_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useEffect, useRef, type ComponentType } from "react";
import { ChoiceList } from "../../../components/wizard/choice-list";
import { Refusal } from "../../../components/user-errors";
import { graphql, readFragment } from "../../../generated";
import type { ConfirmationMeans, SimCodeReason } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import type { UserErrorLike } from "../../../lib/apollo/user-error";
import { useFields } from "../../../lib/use-fields";
import { SimCodeViewsQuery } from "./sim-code-views";
import { SimCodesFragment, type SimCodes } from "./sim-codes-fragment";
import { useSimCodeReasons } from "./sim-code-words";
import classes from "./sim-codes.module.css";

const RevealSimCodesMutation = graphql(`
  mutation RevealSimCodes($input: RevealSimCodesInput!) {
    revealSimCodes(input: $input) {
      simCodes {
        ...ShownSimCodes
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

/** Where the viewer proves that it is still they; the page gives it. */
export type ProofField = ComponentType<{
  confirmsBy: ConfirmationMeans;
  value: string;
  onChange: (value: string) => void;
  errors: readonly UserErrorLike[];
}>;

/** Where they answer by a passkey instead; the page gives it. */
export type PasskeyProof = ComponentType<{ onAnswer: (passkey: string) => void }>;

interface RevealFormProps {
  subscriberId: string;
  confirmsBy: ConfirmationMeans;
  proofField: ProofField;
  /** Null where they have no passkey that this browser could ask for. */
  passkeyProof: PasskeyProof | null;
  onShown: (codes: SimCodes) => void;
  onCancel: () => void;
}

/** What for, and the proof that it is still the same person. */
export function RevealForm({
  subscriberId,
  confirmsBy,
  proofField: Proof,
  passkeyProof: Passkey,
  onShown,
  onCancel,
}: RevealFormProps) {
  const { t } = useLingui();
  const reasons = useSimCodeReasons();
  const { field, values, set, submit, refuse } = useFields({
    initialValues: { reason: "", note: "", proof: "" },
    validate: { reason: (reason) => (isReason(reason) ? null : t`Выберите, зачем нужны коды.`) },
  });
  // The codes go to the section's state and nowhere else.
  const { send, busy, errors } = useWrite(RevealSimCodesMutation, {
    fetchPolicy: "no-cache",
    refetchQueries: [SimCodeViewsQuery],
    onRefused: refuse,
  });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("[type=radio]")?.focus(), []);
  const isReason = (text: string): text is SimCodeReason => text in reasons;

  const show = async (given: { password: string } | { code: string } | { passkey: string }) => {
    const { reason, note } = values;
    if (!isReason(reason)) return;
    const input = { subscriberId, reason, note: note.trim() || null, ...given };
    const codes = readFragment(SimCodesFragment, (await send({ input }))?.simCodes);
    if (codes) onShown(codes);
    else set("proof", "");
  };
  const ask = submit(({ proof }) =>
    show(confirmsBy === "PASSWORD" ? { password: proof } : { code: proof.trim() }),
  );

  return (
    <form ref={form} onSubmit={ask} className={classes["narrow"]}>
      <Stack>
        <Refusal errors={errors} title={<Trans>Коды не показаны</Trans>} />
        <ChoiceList
          small
          label={t`Зачем нужны коды`}
          description={t`Причину увидят администратор и абонент.`}
          {...field("reason")}
          choices={(Object.keys(reasons) as SimCodeReason[]).map((value) => ({
            value,
            label: reasons[value],
          }))}
        />
        <TextInput
          label={values.reason === "OTHER" ? t`Что случилось` : t`Комментарий, если нужен`}
          {...field("note")}
          autoComplete="off"
          maxLength={SIM_CODE_NOTE_MAX}
          required={values.reason === "OTHER"}
        />
        {/* The reason is said before: the device's answer is good for one look. */}
        {Passkey && isReason(values.reason) ? (
          <Passkey onAnswer={(passkey) => void show({ passkey })} />
        ) : null}
        <Proof
          confirmsBy={confirmsBy}
          value={values.proof}
          onChange={(proof) => set("proof", proof)}
          errors={errors}
        />
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Показать коды</Trans>
          </Button>
          <Button variant="default" onClick={onCancel}>
            <Trans>Не надо</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

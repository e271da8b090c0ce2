import { SIM_CODE_NOTE_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Radio, Stack, TextInput } from "@mantine/core";
import { useEffect, useRef, useState, type ComponentType, type SyntheticEvent } from "react";
import { fieldError, Refusal, type UserErrorLike } from "../../../components/user-errors";
import type { ConfirmationMeans, RevealSimCodesInput, SimCodeReason } from "../../../generated/graphql";
import { useFault } from "../../../lib/apollo/use-fault";
import { useSimCodeReasons } from "./sim-code-words";
import classes from "./sim-codes.module.css";

/** What came of asking: why it was refused, or nothing. */
export type Asked = readonly UserErrorLike[];

/** Where the viewer proves that it is still they; the page gives it. */
export type ProofField = ComponentType<{
  confirmsBy: ConfirmationMeans;
  value: string;
  onChange: (value: string) => void;
  errors: readonly UserErrorLike[];
}>;

interface RevealFormProps {
  confirmsBy: ConfirmationMeans;
  proofField: ProofField;
  onAsk: (input: Omit<RevealSimCodesInput, "subscriberId">) => Promise<Asked>;
  onCancel: () => void;
}

/** What for, and the proof that it is still the same person. */
export function RevealForm({ confirmsBy, proofField: Proof, onAsk, onCancel }: RevealFormProps) {
  const { t } = useLingui();
  const reasons = useSimCodeReasons();
  const [reason, setReason] = useState<SimCodeReason | null>(null);
  const [note, setNote] = useState("");
  const [proof, setProof] = useState("");
  const [loading, setLoading] = useState(false);
  const [errors, setErrors] = useState<Asked>([]);
  const [fault, setFault] = useState<unknown>(null);
  const faults = useFault(fault);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (reason === null) {
      setErrors([{ code: "INVALID_INPUT", message: t`Выберите, зачем нужны коды.`, field: ["reason"] }]);
      return;
    }
    setLoading(true);
    setErrors([]);
    setFault(null);
    const given = confirmsBy === "PASSWORD" ? { password: proof } : { code: proof.trim() };
    try {
      setErrors(await onAsk({ reason, note: note.trim() || null, ...given }));
    } catch (error) {
      setFault(error);
    }
    setProof("");
    setLoading(false);
  };

  return (
    <form onSubmit={(event) => void submit(event)} className={classes["narrow"]}>
      <Stack>
        <Refusal errors={faults ?? errors} title={<Trans>Коды не показаны</Trans>} />
        <Radio.Group
          label={t`Зачем нужны коды`}
          description={t`Причину увидят администратор и абонент.`}
          value={reason}
          onChange={setReason}
          error={fieldError(errors, "reason")}
        >
          <Stack gap="xs" mt="xs">
            {(Object.keys(reasons) as SimCodeReason[]).map((value, index) => (
              <Radio
                key={value}
                ref={index === 0 ? first : undefined}
                name="reason"
                value={value}
                label={reasons[value]}
              />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          label={reason === "OTHER" ? t`Что случилось` : t`Комментарий, если нужен`}
          name="note"
          autoComplete="off"
          maxLength={SIM_CODE_NOTE_MAX}
          required={reason === "OTHER"}
          withAsterisk={false}
          error={fieldError(errors, "note")}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Proof confirmsBy={confirmsBy} value={proof} onChange={setProof} errors={errors} />
        <Group>
          <Button type="submit" loading={loading}>
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

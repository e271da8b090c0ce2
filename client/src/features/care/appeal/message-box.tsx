import { plainTextProblem, type PlainTextRule } from "@kabinet/shared";
import { useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import type { KeyboardEvent, ReactNode } from "react";
import { formatCount } from "../../../lib/format/number";

interface MessageBoxProps {
  label: string;
  description?: ReactNode;
  name: string;
  rule: PlainTextRule;
  value: string;
  error?: string | null | undefined;
  onChange: (text: string) => void;
  /** Ctrl+Enter. */
  onSend: () => void;
}

/** From how much of the limit on it is told how much is left. */
const nearLimit = 0.8;

/** A box for plain text of several lines, with its limit. */
export function MessageBox({ rule, value, onChange, onSend, error, ...box }: MessageBoxProps) {
  const { t } = useLingui();
  const length = Array.from(value.trim()).length;
  const left = formatCount(Math.max(0, rule.max - length));
  const send = (event: KeyboardEvent) => {
    if (event.code !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSend();
  };
  return (
    <Textarea
      {...box}
      autosize
      minRows={4}
      maxRows={16}
      value={value}
      error={error ?? (length > rule.max * nearLimit ? t`Осталось знаков: ${left}` : null)}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={send}
    />
  );
}

/** What is wrong with a text, in words. */
export function useTextProblem(): (text: string, rule: PlainTextRule) => string | null {
  const { t } = useLingui();
  return (text, rule) => {
    const max = formatCount(rule.max);
    switch (plainTextProblem(text, rule)) {
      case "EMPTY":
        return t`Напишите текст.`;
      case "TOO_LONG":
        return t`Слишком длинно: не больше ${max} знаков.`;
      case "CHARACTERS":
        return t`В тексте есть управляющие знаки. Наберите его заново или вставьте без оформления.`;
      case null:
        return null;
    }
  };
}

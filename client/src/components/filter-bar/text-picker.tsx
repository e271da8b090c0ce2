import { Trans } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import classes from "./pickers.module.css";

interface TextPickerProps {
  label: string;
  value: string;
  onChoose: (text: string) => void;
}

/** A filter that is typed. */
export function TextPicker({ label, value, onChoose }: TextPickerProps) {
  const [text, setText] = useState(value);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onChoose(text.trim());
  };
  return (
    <form className={classes["typed"]} onSubmit={submit}>
      <TextInput
        aria-label={label}
        autoFocus
        maxLength={60}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit">
        <Trans>Показать</Trans>
      </Button>
    </form>
  );
}

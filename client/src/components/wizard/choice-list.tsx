import type { ReactNode } from "react";
import { Radio } from "../choices";
import classes from "./choice-list.module.css";

/** One of the answers to a wizard's question. */
export interface Choice {
  value: string;
  label: ReactNode;
  /** Below the label: what it means, or why it cannot be chosen. */
  note?: ReactNode;
  /** To the right: price, volume. */
  aside?: ReactNode;
  disabled?: boolean;
}

interface ChoiceListProps {
  /** The question. */
  label: ReactNode;
  /** Below the question. */
  description?: ReactNode;
  /** Within a notice or a form it is one question among others. */
  small?: boolean;
  name: string;
  choices: readonly Choice[];
  /** Null or an empty text: none is chosen yet. */
  value?: string | null;
  onChange: (value: string) => void;
  /** Why the wizard cannot go on; shown with the question. */
  error?: ReactNode;
}

/** A question with one answer: radio buttons in rows, each row a target of its own. */
export function ChoiceList(props: ChoiceListProps) {
  const { label, description, small, name, choices, value = null, onChange, error } = props;
  return (
    <Radio.Group
      label={label}
      description={description}
      name={name}
      value={value}
      onChange={onChange}
      error={error}
      classNames={{ label: small ? "" : (classes["question"] ?? ""), error: classes["error"] ?? "" }}
      inputWrapperOrder={["label", "description", "error", "input"]}
    >
      <div className={classes["list"]} data-small={small || undefined}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes["choice"]} data-disabled={choice.disabled}>
            <Radio value={choice.value} disabled={choice.disabled ?? false} className={classes["radio"]} />
            <span className={classes["text"]}>
              <span>{choice.label}</span>
              {choice.note ? <span className={classes["note"]}>{choice.note}</span> : null}
            </span>
            {choice.aside ? <span className={classes["aside"]}>{choice.aside}</span> : null}
          </label>
        ))}
      </div>
    </Radio.Group>
  );
}

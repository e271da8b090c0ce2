import { useForm, type FormErrors, type UseFormInput } from "@mantine/form";
import { useCallback, useState } from "react";
import type { UserErrorLike } from "./apollo/user-error";
import { readFields, writeFields } from "./drafts";

interface FieldsOptions<Values> {
  /** The fields by the names that the mutation's input gives them: refusals find their field by its name. */
  initialValues: Values;
  /** What the form itself can tell is wrong, by field; the sentence that the field then shows, or null. */
  validate?: NonNullable<UseFormInput<Values>["validate"]>;
  /** The name under which what is typed is kept while the tab lives; text fields only. Left out, nothing is kept. */
  draft?: string;
}

/**
 * The fields of a form that sends a mutation. What the form finds wrong, and what the server refuses of a field, stands
 * beside that field until the field is changed; the first wrong field takes the focus.
 */
export function useFields<Values extends Record<string, unknown>>(options: FieldsOptions<Values>) {
  const { initialValues, validate, draft } = options;
  const [initial] = useState(() => (draft === undefined ? initialValues : withDraft(initialValues, draft)));
  const form = useForm<Values>({
    mode: "controlled",
    initialValues: initial,
    ...(validate ? { validate } : {}),
    onValuesChange: (values) => {
      if (draft !== undefined) writeFields(draft, values);
    },
  });
  const { setErrors, getInputNode } = form;
  const focusFirst = useCallback(
    (errors: FormErrors) => {
      const first = Object.keys(initial).find((name) => errors[name] !== undefined);
      if (first !== undefined) getInputNode(first)?.focus();
    },
    [initial, getInputNode],
  );

  return {
    values: form.values,
    set: form.setFieldValue,
    isDirty: form.isDirty,
    reset: form.reset,
    /** Puts the server's refusals beside their fields. */
    refuse: useCallback(
      (refusals: readonly UserErrorLike[]) => {
        const errors = Object.fromEntries(
          refusals.map((refusal) => [fieldOf(refusal), refusal.message] as const).reverse(),
        );
        setErrors(errors);
        focusFirst(errors);
      },
      [setErrors, focusFirst],
    ),
    /** The refusals that belong to no field of this form. */
    others: (errors: readonly UserErrorLike[]) => errors.filter((error) => !(fieldOf(error) in initial)),
    /** What an input needs: name, value, error and onChange. */
    field: (name: keyof Values & string) => ({
      name,
      withAsterisk: false,
      ...form.getInputProps(name),
    }),
    /** Checks, and sends what is right; may be given the form's event. */
    submit: (send: (values: Values) => unknown) =>
      form.onSubmit((values, event) => {
        // React's tree goes through dialogs to the page's own form, which must not hear of this one.
        event?.stopPropagation();
        send(values);
      }, focusFirst),
    /** Brings the cursor to a field. */
    focus: (name: keyof Values & string) => getInputNode(name)?.focus(),
    /** Forgets the draft: it has been sent. */
    forget: () => {
      if (draft !== undefined) writeFields(draft, null);
    },
  };
}

const fieldOf = ({ field }: UserErrorLike): string => field?.at(-1) ?? "";

function withDraft<Values extends Record<string, unknown>>(initialValues: Values, draft: string): Values {
  const kept = readFields(draft);
  return Object.fromEntries(
    Object.entries(initialValues).map(([name, value]) => [
      name,
      typeof value === "string" && typeof kept[name] === "string" ? kept[name] : value,
    ]),
  ) as Values;
}

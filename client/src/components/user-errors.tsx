import { Trans } from "@lingui/react/macro";
import { useEffect, useRef, type ReactNode } from "react";
import type { UserErrorLike } from "../lib/apollo/user-error";
import { Notice } from "./notice";

/** The message for one field of a form. */
export function fieldError(errors: readonly UserErrorLike[], field: string): string | undefined {
  return errors.find((error) => error.field?.at(-1) === field)?.message;
}

interface RefusalProps {
  errors: readonly UserErrorLike[];
  title?: ReactNode;
  actions?: ReactNode;
}

/** Why what was asked is refused; takes the focus when it appears, so that it is heard and seen. */
export function Refusal({ errors, title, actions }: RefusalProps) {
  const place = useRef<HTMLDivElement>(null);
  const messages = errors.map(({ message }) => message).join("\n");
  useEffect(() => {
    if (messages) place.current?.focus();
  }, [messages]);
  if (errors.length === 0) return null;
  return (
    <Notice ref={place} tone="bad" live title={title ?? <Trans>Не получилось</Trans>} actions={actions}>
      {errors.map((error) => (
        <p key={`${error.code}${error.message}`}>{error.message}</p>
      ))}
    </Notice>
  );
}

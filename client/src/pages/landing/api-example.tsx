import { useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { exampleWith } from "./example";
import classes from "./landing.module.css";

/** A query as a program sends it, for one number (E.164). */
export function ApiExample({ number }: { number: string }) {
  const { t } = useLingui();
  const region = useRef<HTMLPreElement>(null);
  return (
    // Reachable by keyboard: on a phone it scrolls sideways.
    <pre ref={region} className={classes["code"]} tabIndex={0} role="region" aria-label={t`Пример запроса`}>
      <code lang="en" translate="no">
        {exampleWith(number)}
      </code>
    </pre>
  );
}

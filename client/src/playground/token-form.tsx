import { type SubmitEvent, useState } from "react";
import { looksLikeToken } from "./caller";
import type { PlaygroundTexts } from "./texts";

/** Where an API token goes: it then speaks for every tab instead of the session. */
export function TokenForm({
  text,
  token,
  onChange,
}: {
  text: PlaygroundTexts;
  token: string | null;
  onChange: (token: string | null) => void;
}) {
  const [draft, setDraft] = useState("");
  const [malformed, setMalformed] = useState(false);

  function use(event: SubmitEvent) {
    event.preventDefault();
    const pasted = draft.trim();
    setMalformed(!looksLikeToken(pasted));
    if (!looksLikeToken(pasted)) return;
    setDraft("");
    onChange(pasted);
  }

  if (token !== null) {
    return (
      <div className="playground-token">
        <span>
          {text.tokenLabel}: <code>{token.slice(0, 8)}…</code>
        </span>
        <button type="button" onClick={() => onChange(null)}>
          {text.tokenRemove}
        </button>
      </div>
    );
  }
  return (
    <form className="playground-token" onSubmit={use}>
      <label htmlFor="api-token">{text.tokenLabel}</label>
      <input
        id="api-token"
        type="password"
        autoComplete="off"
        spellCheck={false}
        placeholder={text.tokenPlaceholder}
        value={draft}
        aria-invalid={malformed}
        aria-describedby={malformed ? "api-token-error" : undefined}
        onChange={(event) => setDraft(event.target.value)}
      />
      <button type="submit" disabled={draft.trim() === ""}>
        {text.tokenUse}
      </button>
      {malformed && (
        <span id="api-token-error" role="alert">
          {text.tokenMalformed}
        </span>
      )}
    </form>
  );
}

import type { AppLocale } from "../lib/i18n/locale";
import type { Access } from "./access";
import { localeNames, toLocale } from "./locale";
import type { PlaygroundTexts } from "./texts";
import { TokenForm } from "./token-form";

/** The line above GraphiQL: whose rights the requests have, and in which language the answers come. */
export function TopBar({
  text,
  access,
  token,
  locale,
  onTokenChange,
  onLocaleChange,
}: {
  text: PlaygroundTexts;
  access: Access | null;
  token: string | null;
  locale: AppLocale;
  onTokenChange: (token: string | null) => void;
  onLocaleChange: (locale: AppLocale) => void;
}) {
  const viewer = access?.kind === "granted" ? access.viewer : null;
  return (
    <header className="playground-bar">
      <a href="/">← {text.toCabinet}</a>
      <h1>Kabinet — playground</h1>
      {viewer && (
        <span className="playground-viewer">
          {viewer.name}, {text.roles[viewer.role]}
          {token !== null && ` (${text.byToken})`}
        </span>
      )}
      <a href="/schema.graphql">{text.contract}</a>
      <TokenForm text={text} token={token} onChange={onTokenChange} />
      <label className="playground-language">
        <span>{text.language}</span>
        <select value={locale} onChange={(event) => onLocaleChange(toLocale(event.target.value))}>
          {Object.entries(localeNames).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

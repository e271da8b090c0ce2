import type { PlaygroundTexts } from "./texts";

/** Instead of GraphiQL, when the server does not know who asks. */
export function RefusedNotice({ text, byToken }: { text: PlaygroundTexts; byToken: boolean }) {
  return (
    <main className="playground-notice">
      <h2>{text.refusedTitle}</h2>
      {byToken && <p role="alert">{text.refusedToken}</p>}
      <p>{text.refusedText}</p>
      <p>
        <a className="playground-primary" href="/">
          {text.signIn}
        </a>
      </p>
    </main>
  );
}

/** Instead of GraphiQL, when there is no answer to be had. */
export function UnreachableNotice({
  text,
  message,
  onRetry,
}: {
  text: PlaygroundTexts;
  message: string;
  onRetry: () => void;
}) {
  return (
    <main className="playground-notice">
      <h2>{text.unreachable}</h2>
      {message !== "" && <p role="alert">{message}</p>}
      <p>
        <button type="button" className="playground-primary" onClick={onRetry}>
          {text.tryAgain}
        </button>
      </p>
    </main>
  );
}

/** A line under the top bar that stays until it is closed. */
export function Alert({
  message,
  link,
  text,
  onClose,
}: {
  message: string;
  link?: string;
  text: PlaygroundTexts;
  onClose: () => void;
}) {
  return (
    <div className="playground-alert" role="alert">
      <span>{message}</span>
      {link !== undefined && <a href={link}>{text.signIn}</a>}
      <button type="button" onClick={onClose}>
        {text.close}
      </button>
    </div>
  );
}

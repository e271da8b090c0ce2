import { type ComponentType, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { AppLocale } from "../lib/i18n/locale";
import { type Access, askAccess } from "./access";
import type { Caller } from "./caller";
import type { Samples } from "./examples";
import { createPlaygroundFetcher } from "./fetcher";
import { initialLocale, rememberLocale } from "./locale";
import { Alert, RefusedNotice, UnreachableNotice } from "./notices";
import { askSamples } from "./samples";
import { texts } from "./texts";
import { TopBar } from "./top-bar";
import type { WorkbenchProps } from "./workbench";

/** What is shown: nothing is known yet (null), a notice, or the workbench with all that it needs. */
type Shown = Exclude<Access, { kind: "granted" }> | Ready | null;
type Ready = Extract<Access, { kind: "granted" }> & {
  samples: Samples;
  /** GraphiQL and Monaco are several megabytes: they are fetched only for those who may use them. */
  Workbench: ComponentType<WorkbenchProps>;
};

type Problem = "sessionOver" | "linkUnreadable";

/** The whole page: who asks, then GraphiQL or a plain word on how to get in. */
export function PlaygroundPage() {
  const [caller, setCaller] = useState<Caller>(() => ({ token: null, locale: initialLocale() }));
  const [shown, setShown] = useState<Shown>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const text = texts[caller.locale];
  const { token } = caller;

  // The language may change at any time without asking for the schema again, so requests read it when they go out.
  const latest = useRef(caller);
  useEffect(() => {
    latest.current = caller;
    document.documentElement.lang = caller.locale;
  }, [caller]);

  const look = useCallback(async (isCurrent: () => boolean) => {
    const asking = latest.current;
    const access = await askAccess(asking);
    if (access.kind !== "granted") {
      if (isCurrent()) setShown(access);
      return;
    }
    const [samples, { Workbench }] = await Promise.all([askSamples(asking), import("./workbench")]);
    if (isCurrent()) setShown({ ...access, samples, Workbench });
  }, []);

  useEffect(() => {
    let current = true;
    void look(() => current);
    return () => {
      current = false;
    };
  }, [look, token]);

  // Whoever signs in on another tab of the browser and comes back is let in without a reload.
  const isRefused = shown?.kind === "refused";
  useEffect(() => {
    if (!isRefused) return;
    const lookAgain = () => void look(() => true);
    addEventListener("focus", lookAgain);
    return () => removeEventListener("focus", lookAgain);
  }, [isRefused, look]);

  const fetcher = useMemo(
    () =>
      createPlaygroundFetcher(
        () => ({ ...latest.current, token }),
        () => setProblem("sessionOver"),
      ),
    [token],
  );

  function changeToken(next: string | null) {
    setProblem(null);
    setShown(null);
    setCaller((before) => ({ ...before, token: next }));
  }

  function changeLocale(locale: AppLocale) {
    rememberLocale(locale);
    setCaller((before) => ({ ...before, locale }));
  }

  return (
    <>
      <TopBar
        text={text}
        access={shown}
        token={token}
        locale={caller.locale}
        onTokenChange={changeToken}
        onLocaleChange={changeLocale}
      />
      {problem && (
        <Alert
          text={text}
          message={text[problem]}
          {...(problem === "sessionOver" ? { link: "/" } : {})}
          onClose={() => setProblem(null)}
        />
      )}
      {shown === null && <p className="playground-notice">{text.loading}</p>}
      {shown?.kind === "refused" && <RefusedNotice text={text} byToken={token !== null} />}
      {shown?.kind === "unreachable" && (
        <UnreachableNotice text={text} message={shown.message} onRetry={() => void look(() => true)} />
      )}
      {shown?.kind === "granted" && (
        <main className="playground-workbench">
          <shown.Workbench
            key={`${shown.viewer?.id} ${token !== null}`}
            fetcher={fetcher}
            viewer={shown.viewer}
            byToken={token !== null}
            samples={shown.samples}
            locale={caller.locale}
            onLinkUnreadable={() => setProblem("linkUnreadable")}
          />
        </main>
      )}
    </>
  );
}

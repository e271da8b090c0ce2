import { type ComponentType, useCallback, useEffect, useMemo, useState } from "react";
import type { AppLocale } from "../lib/i18n/locale";
import { type Access, askAccess } from "./access";
import { type Caller, requestHeaders } from "./caller";
import type { Samples } from "./examples/example";
import { createPlaygroundFetcher } from "./fetcher";
import { initialLocale, rememberLocale } from "./locale";
import { Alert, RefusedNotice, UnreachableNotice } from "./notices";
import { operationText } from "./operation-texts";
import { post } from "./post";
import { askSamples, type AskForSamples } from "./samples";
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

  useEffect(() => {
    document.documentElement.lang = caller.locale;
  }, [caller.locale]);

  const look = useCallback(async (): Promise<Shown> => {
    const access = await askAccess(caller);
    if (access.kind !== "granted") return access;
    try {
      const headers = requestHeaders(caller);
      const ask: AskForSamples = async (file, variables) =>
        (await post({ query: operationText(`page/${file}`), variables }, headers)).data;
      const [samples, { Workbench }] = await Promise.all([askSamples(ask), import("./workbench")]);
      return { ...access, samples, Workbench };
    } catch (error) {
      // The files are gone: a new release was put in their place since the page was opened.
      return { kind: "unreachable", message: error instanceof Error ? error.message : "" };
    }
  }, [caller]);
  const lookAgain = useCallback(() => void look().then(setShown), [look]);

  useEffect(() => {
    let current = true;
    void look().then((next) => current && setShown(next));
    return () => {
      current = false;
    };
  }, [look]);

  // Whoever signs in on another tab of the browser and comes back is let in without a reload.
  const isRefused = shown?.kind === "refused";
  useEffect(() => {
    if (!isRefused) return;
    addEventListener("focus", lookAgain);
    return () => removeEventListener("focus", lookAgain);
  }, [isRefused, lookAgain]);

  const fetcher = useMemo(() => createPlaygroundFetcher(caller, () => setProblem("sessionOver")), [caller]);

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
        <UnreachableNotice text={text} message={shown.message} onRetry={lookAgain} />
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

import lighthouse, { desktopConfig } from "lighthouse";
import type { MeasuredPage } from "./measured-pages";

export const FORM_FACTORS = ["desktop", "mobile"] as const;
export type FormFactor = (typeof FORM_FACTORS)[number];

/** In Lighthouse's words; speed depends on the machine, the rest does not. */
export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof CATEGORIES)[number];

/** What Lighthouse says of a page once. */
export interface Measurement {
  /** From 0 to 100. */
  readonly scores: Readonly<Partial<Record<Category, number>>>;
  /** Of what counts towards speed: milliseconds, and for the shift of the layout a number without a unit. */
  readonly timings: Readonly<Record<Timing, number>>;
  /** Everything that cost something, in words. */
  readonly complaints: readonly string[];
}

/** What the score of speed is made of. */
export const TIMINGS = {
  "first-contentful-paint": "first paint",
  "largest-contentful-paint": "largest paint",
  "total-blocking-time": "blocked",
  "cumulative-layout-shift": "layout shift",
  "speed-index": "speed index",
} as const;
export type Timing = keyof typeof TIMINGS;
const timings = Object.keys(TIMINGS) as Timing[];

/** Where speed is not asked about, the page is as quick as it is, and not watched long after it has come. */
const UNTIMED = {
  throttlingMethod: "provided",
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  cpuQuietThresholdMs: 0,
  networkQuietThresholdMs: 500,
} as const;

/** Loads a page as somebody does who has never seen the web app, signed in or not, and lets Lighthouse judge it. */
export async function measure(
  { url }: MeasuredPage,
  port: number,
  formFactor: FormFactor,
  categories: readonly Category[] = CATEGORIES,
): Promise<Measurement> {
  const result = await lighthouse(
    url,
    {
      port,
      logLevel: "error",
      output: "json",
      onlyCategories: [...categories],
      disableFullPageScreenshot: true,
      ...(categories.includes("performance") ? {} : UNTIMED),
    },
    formFactor === "desktop" ? desktopConfig : undefined,
  );
  const report = result?.lhr;
  if (!report || report.runtimeError)
    throw new Error(`Lighthouse could not measure ${url}: ${report?.runtimeError?.message ?? "no report"}`);
  if (new URL(report.finalDisplayedUrl).pathname !== new URL(url).pathname)
    throw new Error(`${url} led to ${report.finalDisplayedUrl}`);
  const counted = Object.values(report.categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  );
  return {
    scores: Object.fromEntries(
      Object.values(report.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
    ),
    timings: Object.fromEntries(
      timings.map((id) => [id, report.audits[id]?.numericValue ?? NaN]),
    ) as Measurement["timings"],
    complaints: [...new Set(counted)].flatMap((id) => {
      const audit = report.audits[id];
      if (!audit || audit.score === null || audit.score >= 1) return [];
      return [[audit.title, audit.displayValue, ...nodesOf(audit.details)].filter(Boolean).join(" | ")];
    }),
  };
}

/** The elements or messages to blame, where an audit names some. */
function nodesOf(details: unknown): string[] {
  const { items } = (details ?? {}) as { items?: { node?: { snippet?: string }; description?: string }[] };
  if (!Array.isArray(items)) return [];
  return items.slice(0, 5).flatMap(({ node, description }) => node?.snippet ?? description ?? []);
}

import { Outlet } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { latePart } from "../../components/late-part";

/** Long after the first page has come: nothing of it may take longer for what is not on it. Milliseconds. */
const LATER = 3_000;

const later = (load: () => Promise<{ default: ComponentType }>) =>
  latePart(
    async () => {
      await new Promise((resolve) => setTimeout(resolve, LATER));
      return load();
    },
    { place: null, isSpare: true },
  );

const ReleaseNotice = later(() => import("../release/release-notice"));
// What says that something did not arrive has to be there before.
const LanguageNotice = later(() => import("../language/language-notice"));

/** What every page has, whoever is there: word of a newer release, and of a language that did not arrive. */
export function Root() {
  return (
    <>
      <Outlet />
      <ReleaseNotice />
      <LanguageNotice />
    </>
  );
}

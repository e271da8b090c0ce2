import { Outlet } from "@tanstack/react-router";
import { latePart } from "../../components/late-part";

/** Long after the first page has come: nothing of it may take longer for what is not on it. Milliseconds. */
const LATER = 3_000;

const ReleaseNotice = latePart(
  async () => {
    await new Promise((resolve) => setTimeout(resolve, LATER));
    return import("../release/release-notice");
  },
  { place: null, isSpare: true },
);

/** What every page has, whoever is there: word of a newer release. */
export function Root() {
  return (
    <>
      <Outlet />
      <ReleaseNotice />
    </>
  );
}

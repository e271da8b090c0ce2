import { useEffect, useRef } from "react";
import { readLink } from "./link";
import { useOpenTab } from "./use-open-tab";

/** Opens what the address carries after `#`, now and whenever it changes, and takes it off, so that a reload does not repeat it. */
export function LinkOpener({ onUnreadable }: { onUnreadable: () => void }) {
  const openTab = useOpenTab();
  const open = useRef<() => void>(() => undefined);

  useEffect(() => {
    open.current = () => {
      if (!openTab) return;
      const linked = readLink(location.hash);
      if (linked === "nothing") return;
      history.replaceState(null, "", location.pathname + location.search);
      if (linked === "unreadable") onUnreadable();
      else openTab(linked);
    };
    open.current();
  });

  useEffect(() => {
    const onHashChange = () => open.current();
    addEventListener("hashchange", onHashChange);
    return () => removeEventListener("hashchange", onHashChange);
  }, []);

  return null;
}

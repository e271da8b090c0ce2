import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";

/** How long one may rest while typing before it is searched, milliseconds. */
const PATIENCE = 300;

/** The text of a search box that answers while one types; `sought` is what is searched for now, by the address. */
export function useSearchText(sought: string, onSearch: (text: string) => void) {
  const [text, setText] = useState(sought);
  const sent = useRef(sought);
  const send = (next: string) => {
    sent.current = next;
    onSearch(next);
  };
  const later = useDebouncedCallback(send, PATIENCE);
  // The Back button, «Показать все» and a chip that is taken away change the address, and the box follows; what the
  // box itself sent is older than what has been typed since.
  useEffect(() => {
    if (sought === sent.current) return;
    sent.current = sought;
    setText(sought);
  }, [sought]);

  return {
    text,
    change: (next: string) => {
      setText(next);
      later(next.trim());
    },
    /** Does not wait for more: Enter was pressed. */
    search: () => send(text.trim()),
  };
}

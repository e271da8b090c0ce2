import { SEARCH_LIST_TEXT_MAX } from "@kabinet/shared";
import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { ClipboardEvent, SyntheticEvent } from "react";
import { useSearchText } from "../../../lib/use-search-text";
import classes from "./number-search.module.css";

interface NumberSearchProps {
  /** The text that is being searched for, from the address. */
  value: string;
  onSearch: (text: string) => void;
}

/**
 * The manual's search: a number in any writing, a mask, words, or a pasted column of numbers; it answers while one types.
 * How it was understood stands above what it has found.
 */
export function NumberSearch({ value, onSearch }: NumberSearchProps) {
  const { t } = useLingui();
  const { text, change, search } = useSearchText(value, onSearch);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    search();
  };
  // A box of one line would join the rows of a column to one long number.
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const rows = event.clipboardData.getData("text/plain").split(/[\r\n\t]+/);
    const entries = rows.map((row) => row.trim()).filter(Boolean);
    if (entries.length < 2) return;
    event.preventDefault();
    change(entries.join("; ").slice(0, SEARCH_LIST_TEXT_MAX));
  };

  return (
    <form role="search" onSubmit={submit} className={classes["form"]}>
      <TextInput
        aria-label={t`Введите номер телефона с префиксом или имя`}
        name="search"
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={SEARCH_LIST_TEXT_MAX}
        placeholder={t`Номер, имя, лицевой счёт, пакет`}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onPaste={paste}
      />
    </form>
  );
}

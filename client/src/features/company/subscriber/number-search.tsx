import { SEARCH_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { lazy, Suspense, type SyntheticEvent } from "react";
import { useSearchText } from "../../../lib/use-search-text";
import classes from "./number-search.module.css";

/** Reading a number takes the numbering plans of all countries: they come when something is typed. */
const SearchReading = lazy(() => import("./search-reading"));

interface NumberSearchProps {
  /** The text that is being searched for, from the address. */
  value: string;
  onSearch: (text: string) => void;
  onShowAll: () => void;
}

/** The manual's search: a number in any writing, a mask, or a name; it answers while one types. */
export function NumberSearch({ value, onSearch, onShowAll }: NumberSearchProps) {
  const { t } = useLingui();
  const { text, change, search } = useSearchText(value, onSearch);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    search();
  };

  return (
    <form role="search" onSubmit={submit} className={classes["form"]}>
      <TextInput
        className={classes["box"]}
        label={t`Введите номер телефона с префиксом или имя`}
        description={
          <Trans>
            Возможен поиск абонента по следующим условиям: введите знак «%» для нескольких цифр, знак «_» для
            одной цифры.
          </Trans>
        }
        inputWrapperOrder={["label", "input", "description", "error"]}
        name="search"
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={SEARCH_MAX}
        placeholder="29%45-67"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <Group gap="xs" className={classes["buttons"]}>
        <Button type="submit">
          <Trans>Поиск</Trans>
        </Button>
        <Button variant="default" onClick={onShowAll}>
          <Trans>Показать все</Trans>
        </Button>
      </Group>
      <p className={classes["reading"]} aria-live="polite">
        {text.trim() === "" ? (
          <Trans>
            Например: <code>29%45-67</code> — с кодом 29 и 45-67 в конце; <code>_______77</code> — с 77 в
            конце; <code>80291234567</code> — номер в любом виде.
          </Trans>
        ) : (
          <Suspense fallback={"\u00a0"}>
            <SearchReading text={text} />
          </Suspense>
        )}
      </p>
    </form>
  );
}

import { looksLikeNumber, parseNumberMask, SEARCH_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState, type SyntheticEvent, type ReactNode } from "react";
import { formatNumber } from "../../lib/format/phone-number";
import classes from "./number-search.module.css";

interface NumberSearchProps {
  /** The text that is being searched for, from the address. */
  value: string;
  onSearch: (text: string) => void;
  onShowAll: () => void;
}

/** The manual's search: a number in any writing, a mask, or a name; it answers while one types. */
export function NumberSearch({ value, onSearch, onShowAll }: NumberSearchProps) {
  const { t } = useLingui();
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const send = (next: string) => {
    sent.current = next;
    onSearch(next);
  };
  const later = useDebouncedCallback(send, 250);

  // The Back button and «Показать все» change the address and the box follows; what the box itself sent is older
  // than what has been typed since.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);

  const change = (next: string) => {
    setText(next);
    later(next.trim());
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    send(text.trim());
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
        <Reading text={text} />
      </p>
    </form>
  );
}

/** How what was typed is understood, so that a mask never finds something unexplained. */
function Reading({ text }: { text: string }): ReactNode {
  if (text.trim() === "") {
    return (
      <Trans>
        Например: <code>29%45-67</code> — с кодом 29 и 45-67 в конце; <code>_______77</code> — с 77 в конце;{" "}
        <code>80291234567</code> — номер в любом виде.
      </Trans>
    );
  }
  if (!looksLikeNumber(text)) return <Trans>Ищем по имени.</Trans>;
  const mask = parseNumberMask(text);
  if (!mask.ok) {
    return mask.reason === "TOO_LONG" ? (
      <Trans>Слишком длинно: в номере девять цифр вместе с кодом.</Trans>
    ) : (
      <Trans>Такой маски нет: нужны цифры, «%» и «_».</Trans>
    );
  }
  return mask.exact ? (
    <Trans>Ищем номер {formatNumber(`+375${mask.like}`)}.</Trans>
  ) : (
    <Trans>
      Ищем номера вида <code>{mask.like}</code> (девять цифр вместе с кодом).
    </Trans>
  );
}

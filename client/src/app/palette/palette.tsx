import { Trans, useLingui } from "@lingui/react/macro";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { Dialog } from "../../components/dialog";
import { useShownQueries } from "../../components/show-as-query/query-registry";
import ShowAsQueryPanel from "../../components/show-as-query/show-as-query-panel";
import { formatCount } from "../../lib/format/number";
import { Keys } from "./keys";
import type { PaletteGroup, PaletteItem } from "./palette-item";
import type { PalettePlace } from "./palette-place";
import type { PaletteView } from "./palette-view";
import classes from "./palette.module.css";
import { usePaletteGroups } from "./use-palette-groups";
import { usePaletteSearch } from "./use-palette-search";

interface PaletteProps {
  place: PalettePlace;
  view: PaletteView;
  onView: (view: PaletteView) => void;
  onClose: () => void;
}

/** From anywhere to anything: lines, pages, accounts, orders, appeals, and what can be done. */
export default function Palette({ place, view, onView, onClose }: PaletteProps) {
  const queries = useShownQueries();
  const [showsQuery, setShowsQuery] = useState(false);
  if (showsQuery)
    return (
      <Dialog opened onClose={onClose} title={<Trans>Эта страница как запрос</Trans>} place="right">
        <ShowAsQueryPanel queries={queries} />
      </Dialog>
    );
  if (view === "keys")
    return (
      <Dialog opened onClose={onClose} title={<Trans>Клавиши</Trans>}>
        <Keys />
      </Dialog>
    );
  return (
    <Finder
      place={place}
      onClose={onClose}
      onShowQuery={() => setShowsQuery(true)}
      onShowKeys={() => onView("keys")}
    />
  );
}

interface FinderProps extends Pick<PaletteProps, "place" | "onClose"> {
  onShowQuery: () => void;
  onShowKeys: () => void;
}

function Finder({ place, onClose, onShowQuery, onShowKeys }: FinderProps) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  // Enter was pressed before the answer to what is typed had come.
  const goesOn = useRef(false);
  const { found, things, problem, isPending } = usePaletteSearch(place.clientId, text);
  const stays = new Set(["as-query", "keys"]);
  const groups = usePaletteGroups({ place, text: text.trim(), found, things, onShowQuery, onShowKeys });
  const items = groups.flatMap((group) => group.items);
  const current = items[Math.min(at, items.length - 1)];

  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [current?.id]);

  const choose = (item: PaletteItem | undefined) => {
    if (!item) return;
    if (!stays.has(item.id)) onClose();
    item.run();
  };
  useEffect(() => {
    if (!goesOn.current || isPending) return;
    goesOn.current = false;
    choose(current);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, items.length - 1) + step + items.length) % items.length);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (isPending) goesOn.current = true;
      else choose(current);
    }
  };
  const closeOutside = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };
  const more = (found?.subscribers.totalCount ?? 0) - (found?.subscribers.nodes.length ?? 0);
  const count = formatCount(more);

  return (
    <dialog
      ref={dialog}
      className={classes["palette"]}
      aria-label={t`Поиск и команды`}
      onClose={onClose}
      onClick={closeOutside}
    >
      <div className={classes["box"]}>
        <div className={classes["field"]}>
          <IconSearch size={20} aria-hidden />
          <input
            type="text"
            role="combobox"
            aria-label={t`Найти абонента, страницу или команду`}
            aria-expanded
            aria-controls="palette-list"
            aria-activedescendant={current ? `palette-${current.id}` : undefined}
            aria-autocomplete="list"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            maxLength={60}
            placeholder={t`Номер, имя, страница, команда…`}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setAt(0);
              goesOn.current = false;
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div
          ref={list}
          id="palette-list"
          role="listbox"
          aria-label={t`Найденное`}
          className={classes["list"]}
          aria-busy={isPending}
        >
          {groups.map((group) => (
            <Group
              key={group.id}
              group={group}
              current={current?.id}
              onPoint={(id) => setAt(items.findIndex((item) => item.id === id))}
              onChoose={choose}
            />
          ))}
        </div>
        <p className={classes["said"]} role="status">
          {problem ??
            (isPending ? (
              <Trans>Ищем…</Trans>
            ) : items.length === 0 ? (
              <Trans>Ничего не найдено</Trans>
            ) : text.trim() === "" ? (
              <Trans>↑ ↓ — выбрать, Enter — перейти, Esc — закрыть</Trans>
            ) : (
              <>
                {found?.subscribers.search?.explanation}{" "}
                {more > 0 ? <Trans>Ещё абонентов: {count}.</Trans> : null}
              </>
            ))}
        </p>
      </div>
    </dialog>
  );
}

interface GroupProps {
  group: PaletteGroup;
  current: string | undefined;
  onPoint: (id: string) => void;
  onChoose: (item: PaletteItem) => void;
}

function Group({ group, current, onPoint, onChoose }: GroupProps) {
  const id = `palette-group-${group.id}`;
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id} role="presentation" className={classes["kind"]}>
        {group.label}
      </div>
      {group.items.map((item) => (
        <div
          key={item.id}
          id={`palette-${item.id}`}
          role="option"
          aria-selected={item.id === current}
          className={classes["item"]}
          onPointerMove={() => onPoint(item.id)}
          onClick={() => onChoose(item)}
        >
          <item.icon size={18} stroke={1.6} aria-hidden />
          <span className={classes["label"]}>{item.label}</span>
          {item.detail === undefined ? null : <span className={classes["detail"]}>{item.detail}</span>}
        </div>
      ))}
    </div>
  );
}

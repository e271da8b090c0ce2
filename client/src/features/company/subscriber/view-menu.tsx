import { Trans, useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { IconAdjustmentsHorizontal, IconX } from "@tabler/icons-react";
import { useState, type SyntheticEvent } from "react";
import { Checkbox } from "../../../components/choices";
import { Dropdown } from "../../../components/dropdown";
import { parseSearch, readSearch, stringifySearch, writeSearch } from "../../../lib/page-search/page-search";
import { columnIds, type ColumnId } from "./column-choice";
import {
  noFilter,
  sortIn,
  sorts,
  subscriberSearch,
  type ChangeSubscriberSearch,
  type SubscriberSearch,
} from "./subscriber-filter";
import { isKeptInTab } from "./search-text";
import { useColumnLabels } from "./use-column-labels";
import { VIEWS_MAX, type ListHabits } from "./use-list-habits";
import { useSortLabels } from "./use-sort-labels";
import classes from "./view-menu.module.css";

interface ViewMenuProps {
  search: SubscriberSearch;
  onChange: ChangeSubscriberSearch;
  columns: readonly ColumnId[];
  habits: ListHabits;
  onHabits: (changes: Partial<ListHabits>) => void;
}

/** How the list is looked at: views that have a name, its order, its columns. */
export function ViewMenu(props: ViewMenuProps) {
  return (
    <Dropdown
      atEnd
      face={
        <>
          <IconAdjustmentsHorizontal size={16} aria-hidden />
          <Trans>Вид списка</Trans>
        </>
      }
    >
      {(close) => <Panel {...props} close={close} />}
    </Dropdown>
  );
}

function Panel({
  search,
  onChange,
  columns,
  habits,
  onHabits,
  close,
}: ViewMenuProps & { close: () => void }) {
  const { t } = useLingui();
  const labels = useColumnLabels();
  const sortLabels = useSortLabels();
  const { sort, descending } = sortIn(search);
  const choose = (next: readonly ColumnId[]) => {
    onHabits({ columns: next });
    // The link's own choice has been made another.
    onChange({ columns: undefined });
  };
  return (
    <div className={classes["panel"]}>
      <SavedViews {...{ search, onChange, columns, habits, onHabits, close }} />
      <label className={classes["sort"]}>
        <span>
          <Trans>Порядок</Trans>
        </span>
        <select
          value={`${sort}${descending ? " desc" : ""}`}
          onChange={({ currentTarget: { value } }) => {
            const [name = "", way] = value.split(" ");
            const chosen = subscriberSearch.sort.read(name);
            onChange({
              sort: chosen === "NUMBER" ? undefined : chosen,
              descending: way === "desc" || undefined,
            });
          }}
        >
          {sorts.flatMap((one) => [
            <option key={one} value={one}>
              {sortLabels[one]}
            </option>,
            <option key={`${one} desc`} value={`${one} desc`}>
              {t`${sortLabels[one]}, по убыванию`}
            </option>,
          ])}
        </select>
      </label>
      <fieldset className={classes["columns"]}>
        <legend>
          <Trans>Столбцы</Trans>
        </legend>
        {columnIds.map((id) => (
          <Checkbox
            key={id}
            label={labels[id]}
            checked={columns.includes(id)}
            onChange={(event) =>
              choose(
                columnIds.filter((one) => (one === id ? event.currentTarget.checked : columns.includes(one))),
              )
            }
          />
        ))}
      </fieldset>
    </div>
  );
}

function SavedViews({
  search,
  onChange,
  columns,
  habits,
  onHabits,
  close,
}: ViewMenuProps & { close: () => void }) {
  const { t } = useLingui();
  const [name, setName] = useState("");
  const { views } = habits;
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const called = name.trim();
    if (called === "") return;
    // A long pasted list lives in the tab: a view cannot bring it back.
    const lasting = isKeptInTab(search.search) ? { ...search, search: undefined } : search;
    const address = stringifySearch(writeSearch(subscriberSearch, { ...lasting, columns }));
    const others = views.filter((view) => view.name !== called);
    onHabits({ views: [...others, { name: called, address }].slice(-VIEWS_MAX) });
    setName("");
  };
  const show = (address: string) => {
    close();
    onChange({
      ...noFilter,
      ...{ sort: undefined, descending: undefined },
      ...readSearch(subscriberSearch, parseSearch(address)),
    });
  };
  return (
    <section aria-label={t`Сохранённые виды`}>
      {views.length > 0 ? (
        <ul className={classes["views"]}>
          {views.map((view) => (
            <li key={view.name}>
              <button type="button" className={classes["view"]} onClick={() => show(view.address)}>
                {view.name}
              </button>
              <button
                type="button"
                className={classes["remove"]}
                aria-label={t`Удалить вид «${view.name}»`}
                onClick={() => onHabits({ views: views.filter((one) => one !== view) })}
              >
                <IconX size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <form className={classes["save"]} onSubmit={save}>
        <TextInput
          aria-label={t`Название вида`}
          placeholder={t`Сохранить этот вид как…`}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={name.trim() === ""}>
          <Trans>Сохранить</Trans>
        </Button>
      </form>
      <p className={classes["hint"]}>
        <Trans>
          Поиск, фильтры, порядок и столбцы. Чтобы показать вид другому, пришлите ему адрес страницы.
        </Trans>
      </p>
    </section>
  );
}

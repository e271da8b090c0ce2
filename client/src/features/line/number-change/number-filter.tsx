import { numberExamples, SEARCH_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { ReactNode, SyntheticEvent } from "react";
import { latePart } from "../../../components/late-part";
import { Money, type MoneyValue } from "../../../components/money";
import type { NumberCategory } from "../../../generated/graphql";
import { useSearchText } from "../../../lib/use-search-text";
import classes from "./number-filter.module.css";

/** Reading a number takes the numbering plans of all countries: they come after the page. */
const MaskReading = latePart(() => import("./mask-reading"), { place: "\u00a0", isSpare: true });

interface NumberFilterProps {
  mask: string;
  category: NumberCategory | null;
  categories: readonly { category: NumberCategory; name: string; fee: MoneyValue }[];
  /** Why the mask finds nothing, in the server's words. */
  error: string | undefined;
  onMask: (mask: string) => void;
  onCategory: (category: NumberCategory | null) => void;
}

/** Which numbers are looked for: a mask that answers while one types, and a category with its fee. */
export function NumberFilter({ mask, category, categories, error, onMask, onCategory }: NumberFilterProps) {
  const { t } = useLingui();
  const { text, change, search } = useSearchText(mask, onMask);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    search();
  };

  return (
    <form role="search" onSubmit={submit} className={classes["form"]}>
      <TextInput
        label={t`Какие цифры должны быть в номере`}
        description={<Trans>Введите знак «%» для нескольких цифр, знак «_» для одной цифры.</Trans>}
        inputWrapperOrder={["label", "input", "error", "description"]}
        error={error}
        name="mask"
        type="search"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={SEARCH_MAX}
        placeholder={numberExamples().mask}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {error ? null : (
        <p className={classes["reading"]} aria-live="polite">
          <MaskReading text={text} />
        </p>
      )}
      <fieldset className={classes["categories"]}>
        <legend>
          <Trans>Категория и разовая плата</Trans>
        </legend>
        <div className={classes["chips"]}>
          <CategoryChip value={null} chosen={category} onChoose={onCategory}>
            <Trans>Любая</Trans>
          </CategoryChip>
          {categories.map((one) => (
            <CategoryChip key={one.category} value={one.category} chosen={category} onChoose={onCategory}>
              {one.name} · <Money value={one.fee} />
            </CategoryChip>
          ))}
        </div>
      </fieldset>
    </form>
  );
}

interface CategoryChipProps {
  /** Null: any. */
  value: NumberCategory | null;
  chosen: NumberCategory | null;
  onChoose: (category: NumberCategory | null) => void;
  children: ReactNode;
}

function CategoryChip({ value, chosen, onChoose, children }: CategoryChipProps) {
  return (
    <label className={classes["chip"]}>
      <input
        type="radio"
        name="category"
        value={value ?? ""}
        checked={value === chosen}
        onChange={() => onChoose(value)}
      />
      {children}
    </label>
  );
}

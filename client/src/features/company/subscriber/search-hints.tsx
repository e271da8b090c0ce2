import { numberExamples } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { IconInfoCircle } from "@tabler/icons-react";
import { Dropdown } from "../../../components/dropdown";
import classes from "./search-hints.module.css";

/** What the search understands, each with an example. */
export function SearchExamples() {
  const { dialled, longMask } = numberExamples();
  return (
    <ul className={classes["examples"]}>
      <li>
        <code>{dialled}</code> <Trans>номер в любом виде</Trans>
      </li>
      <li>
        <code>{longMask}</code> <Trans>знак «%» или «*» — несколько цифр, «_» или «?» — одна</Trans>
      </li>
      <li>
        <code>Ксения Гончар</code> <Trans>имя, слова в любом порядке</Trans>
      </li>
      <li>
        <code>363543004</code> <Trans>лицевой счёт, его название, тарифный план, пакет</Trans>
      </li>
      <li>
        <Trans>Столбец номеров из Excel: скопируйте и вставьте, ненайденные покажем отдельно.</Trans>
      </li>
    </ul>
  );
}

/** The same behind a button. */
export function SearchHints() {
  const { t } = useLingui();
  return (
    <Dropdown
      label={t`Как искать`}
      className={classes["button"]}
      face={<IconInfoCircle size={18} aria-hidden />}
    >
      {() => <SearchExamples />}
    </Dropdown>
  );
}

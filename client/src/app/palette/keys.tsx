import { Trans } from "@lingui/react/macro";
import classes from "./keys.module.css";

/** The keys that work everywhere. */
export function Keys() {
  return (
    <dl className={classes["keys"]}>
      <dt>
        <kbd>Ctrl K</kbd> <kbd>⌘ K</kbd> <kbd>/</kbd>
      </dt>
      <dd>
        <Trans>Найти абонента, страницу, счёт, заказ, обращение или команду</Trans>
      </dd>
      <dt>
        <kbd>↑</kbd> <kbd>↓</kbd> <kbd>Enter</kbd>
      </dt>
      <dd>
        <Trans>Выбрать найденное и перейти. Другой абонент откроется на той же странице</Trans>
      </dd>
      <dt>
        <kbd>Esc</kbd>
      </dt>
      <dd>
        <Trans>Закрыть</Trans>
      </dd>
      <dt>
        <kbd>Home</kbd> <kbd>End</kbd>
      </dt>
      <dd>
        <Trans>К началу и к концу списка</Trans>
      </dd>
      <dt>
        <kbd>?</kbd>
      </dt>
      <dd>
        <Trans>Эта подсказка</Trans>
      </dd>
    </dl>
  );
}

import { useLingui } from "@lingui/react/macro";
import { CloseButton, Title } from "@mantine/core";
import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from "react";
import classes from "./dialog.module.css";

interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  /** A question stands in the middle; a menu or a panel at a side. */
  place?: "center" | "left" | "right";
  /** A menu at the right, as narrow as the one at the left. */
  narrow?: boolean;
  children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus, closes on Esc and gives the focus back. */
export function Dialog({ opened, onClose, title, place = "center", narrow = false, children }: DialogProps) {
  const { t } = useLingui();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (opened && !element.open) element.showModal();
    if (!opened && element.open) element.close();
  }, [opened]);

  const closeOutside = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };

  return (
    <dialog
      ref={dialog}
      className={classes["dialog"]}
      data-place={place}
      data-narrow={narrow || undefined}
      aria-labelledby={id}
      onClose={onClose}
      onClick={closeOutside}
    >
      {opened ? (
        <div className={classes["content"]}>
          <div className={classes["head"]}>
            <Title order={2} id={id}>
              {title}
            </Title>
            <CloseButton aria-label={t`Закрыть`} onClick={onClose} />
          </div>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}

import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode, Ref } from "react";
import classes from "./notice.module.css";

/** What kind of message it is; the icon says it too, so that colour is never the only sign. */
export type NoticeTone = "info" | "good" | "warn" | "bad";

const icons = { info: IconInfoCircle, good: IconCircleCheck, warn: IconAlertTriangle, bad: IconCircleX };

interface NoticeProps {
  tone: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons and links: the next step. */
  actions?: ReactNode;
  /** Said at once by a screen reader: for what appears after an action. */
  live?: boolean;
  ref?: Ref<HTMLDivElement>;
}

/** A message that stays where it is until its reason is gone. */
export function Notice({ tone, title, children, actions, live, ref }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div
      ref={ref}
      className={classes["notice"]}
      data-tone={tone}
      role={live ? (tone === "bad" ? "alert" : "status") : undefined}
      tabIndex={ref ? -1 : undefined}
      data-focus-target={ref ? true : undefined}
    >
      <Icon size={20} stroke={1.8} aria-hidden className={classes["icon"]} />
      <div className={classes["body"]}>
        {title ? <div className={classes["title"]}>{title}</div> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className={classes["actions"]}>{actions}</div> : null}
      </div>
    </div>
  );
}

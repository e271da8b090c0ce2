import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { BackButton } from "../../components/wizard/step-buttons";
import type { ChangeInput } from "../../generated/graphql";
import { paths } from "../../lib/paths";
import { withoutNulls } from "../../lib/without-nulls";
import { OrderCheck } from "./order-check";
import { PlaceOrderMutation } from "./use-confirm";

/** When, and what a closed window does, as a page's address keeps them. */
export interface UrlTerms {
  runAt?: string;
  revertAt?: string;
  window?: string;
}

interface ChangeCheckProps {
  subscriberId: string;
  /** What would be ordered; when and how are the terms. */
  change: ChangeInput;
  /** The button names the act. */
  act: string;
  /** The answers given so far, each with a way back to it. */
  answers: ReactNode;
  terms: UrlTerms;
  onTerms: (terms: Partial<Record<keyof UrlTerms, string | undefined>>) => void;
  /** Whether the old state can come back by itself. */
  canRevert: boolean;
  /** False where the page has asked for the time itself, or where it makes no sense. */
  canSchedule?: boolean;
  onBack: () => void;
}

/** The check page of any change of a subscriber: preview, schedule, order, and on to the order's own page. */
export function ChangeCheck(props: ChangeCheckProps) {
  const { subscriberId, change, act, answers, terms, onTerms, canRevert, canSchedule = true, onBack } = props;
  const navigate = useNavigate();
  const onClosedWindow = terms.window === "refuse" ? "REFUSE" : "QUEUE";
  const runAt = terms.runAt ?? null;
  const revertAt = terms.revertAt ?? null;
  const input = withTerms(change, { onClosedWindow, ...withoutNulls({ runAt, revertAt }) });
  useShowAsQuery({ title: act, document: PlaceOrderMutation, variables: { input } });

  return (
    <OrderCheck
      input={input}
      answers={answers}
      schedule={{ runAt, revertAt }}
      onSchedule={(next) => onTerms({ runAt: next.runAt ?? undefined, revertAt: next.revertAt ?? undefined })}
      canRevert={canRevert}
      canSchedule={canSchedule}
      onClosedWindow={onClosedWindow}
      onClosedWindowChange={(choice) => onTerms({ window: choice === "REFUSE" ? "refuse" : undefined })}
      act={act}
      onOrdered={(orderId) => void navigate({ to: paths.subscriber(subscriberId, `orders/${orderId}`) })}
      back={<BackButton onClick={onBack} />}
    />
  );
}

/** The same change of the same one kind, with when and how. */
function withTerms(change: ChangeInput, terms: object): ChangeInput {
  const [one] = Object.entries(change) as [string, object][];
  return one ? ({ [one[0]]: { ...one[1], ...terms } } as ChangeInput) : change;
}

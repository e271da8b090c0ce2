import { useApolloClient } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { BackButton } from "../../components/wizard/step-buttons";
import type { ChangeInput } from "../../generated/graphql";
import { paths } from "../../lib/paths";
import { withoutNulls } from "../../lib/without-nulls";
import { OrderCheck } from "./order-check";
import { onlyChange, orderMutation } from "./order-mutation";

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
  const client = useApolloClient();
  const onClosedWindow = terms.window === "refuse" ? "REFUSE" : "QUEUE";
  const runAt = terms.runAt ?? null;
  const revertAt = terms.revertAt ?? null;
  const { kind, input: own } = onlyChange(change);
  const input = { ...own, onClosedWindow, ...withoutNulls({ runAt, revertAt }) };
  const mutation = orderMutation(kind);
  useShowAsQuery({
    title: act,
    document: mutation,
    variables: { input },
  });

  return (
    <OrderCheck
      // Still the same one kind, with its terms.
      input={{ [kind]: input } as ChangeInput}
      answers={answers}
      schedule={{ runAt, revertAt }}
      onSchedule={(next) => onTerms({ runAt: next.runAt ?? undefined, revertAt: next.revertAt ?? undefined })}
      canRevert={canRevert}
      canSchedule={canSchedule}
      onClosedWindow={onClosedWindow}
      onClosedWindowChange={(choice) => onTerms({ window: choice === "REFUSE" ? "refuse" : undefined })}
      act={act}
      place={async (confirmation) =>
        (await client.mutate({ mutation, variables: { input, ...confirmation } })).data?.[kind]
      }
      onOrdered={(orderId) => void navigate({ to: paths.subscriber(subscriberId, `orders/${orderId}`) })}
      back={<BackButton onClick={onBack} />}
    />
  );
}

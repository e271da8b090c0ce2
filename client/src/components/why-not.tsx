import { Trans } from "@lingui/react/macro";
import { graphql, readFragment, type FragmentType } from "../generated";
import type { LineChangesFragment } from "../generated/graphql";
import { Notice } from "./notice";

/** What the viewer may order of a line and, if not, why. */
export const LineChanges = graphql(`
  fragment LineChanges on Subscriber {
    id
    viewerChanges {
      kind
      may
      why {
        code
        message
      }
    }
  }
`);

/** A line of which it is known what the viewer may order. */
export type LineWithChanges = FragmentType<typeof LineChanges>;

type ViewerChange = LineChangesFragment["viewerChanges"][number];

function changesOf(line: LineWithChanges, kinds: readonly ViewerChange["kind"][]): ViewerChange[] {
  return readFragment(LineChanges, line).viewerChanges.filter(({ kind }) => kinds.includes(kind));
}

/** Why the viewer may not order one kind of change; null where they may. */
export function whyNot(line: LineWithChanges, kind: ViewerChange["kind"]): ViewerChange["why"] {
  return changesOf(line, [kind])[0]?.why ?? null;
}

interface WhyNotProps {
  line: LineWithChanges;
  /** The kinds of change that a page is for. */
  kinds: readonly ViewerChange["kind"][];
}

/** Why a page's changes cannot be ordered by the viewer, or some of them; nothing where all can. */
export function WhyNot({ line, kinds }: WhyNotProps) {
  const changes = changesOf(line, kinds);
  const reasons = new Set(changes.flatMap(({ why }) => why?.message ?? []));
  if (reasons.size === 0) return null;
  const isSome = changes.some(({ may }) => may);
  return (
    <Notice
      tone="info"
      title={
        isSome ? (
          <Trans>Часть операций на этой странице вам недоступна</Trans>
        ) : (
          <Trans>Здесь вы ничего изменить не можете</Trans>
        )
      }
    >
      {[...reasons].map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </Notice>
  );
}

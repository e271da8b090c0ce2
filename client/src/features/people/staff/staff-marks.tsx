import { Trans } from "@lingui/react/macro";
import { IconAlertTriangle, IconBan, IconCircleCheck, IconClock, IconShieldCheck } from "@tabler/icons-react";
import { StateMark } from "../../../components/state-mark";
import type { StaffPersonShownFragment } from "../../../generated/graphql";
import { formatInstant } from "../../../lib/format/time";

/** Whether one of the staff can sign in. */
export function StaffStateMark({
  person: { state, invitationExpiresAt },
}: {
  person: StaffPersonShownFragment;
}) {
  switch (state) {
    case "ACTIVE":
      return (
        <StateMark tone="good" icon={IconCircleCheck}>
          <Trans>Работает</Trans>
        </StateMark>
      );
    case "INVITED":
      return (
        <StateMark tone="info" icon={IconClock}>
          {invitationExpiresAt ? (
            <Trans>Приглашён, ссылка до {formatInstant(invitationExpiresAt)}</Trans>
          ) : (
            <Trans>Приглашён</Trans>
          )}
        </StateMark>
      );
    case "BLOCKED":
      return (
        <StateMark tone="bad" icon={IconBan}>
          <Trans>Заблокирован</Trans>
        </StateMark>
      );
  }
}

/** Whether one of the staff has a second factor. */
export function StaffFactorMark({ isOn }: { isOn: boolean }) {
  return isOn ? (
    <StateMark tone="good" icon={IconShieldCheck}>
      <Trans>Включён</Trans>
    </StateMark>
  ) : (
    <StateMark tone="warn" icon={IconAlertTriangle}>
      <Trans>Не включён</Trans>
    </StateMark>
  );
}

import { useLingui } from "@lingui/react/macro";
import { Answers } from "../../components/wizard/answers";
import { ChangeCheck, type UrlTerms } from "../../features/order/change-check";
import type { ServiceAct } from "../../features/line/subscriber-service/service-option";

interface NamedService {
  id: string;
  name: string;
}

interface ServicesCheckProps {
  subscriberId: string;
  act: ServiceAct;
  service: NamedService;
  /** Services that go with it. */
  also: readonly NamedService[];
  url: UrlTerms;
  onTerms: (terms: Partial<Record<keyof UrlTerms, string | undefined>>) => void;
  onBack: () => void;
}

/** What connecting or disconnecting a service will change, what it costs from when, what stands in the way. */
export function ServicesCheck(props: ServicesCheckProps) {
  const { subscriberId, act, service, also, url, onTerms, onBack } = props;
  const { t } = useLingui();
  const input = {
    subscriberId,
    serviceSpecificationId: service.id,
    alsoSpecificationIds: also.map(({ id }) => id),
  };
  const isConnecting = act === "connect";
  const names = also.map(({ name }) => name).join(", ");
  return (
    <ChangeCheck
      subscriberId={subscriberId}
      change={isConnecting ? { connectService: input } : { disconnectService: input }}
      act={isConnecting ? t`Подключить «${service.name}»` : t`Отключить «${service.name}»`}
      answers={
        <Answers
          answers={[
            {
              question: isConnecting ? t`Подключить услугу` : t`Отключить услугу`,
              answer: service.name,
              onChange: onBack,
            },
            ...(names ? [{ question: t`Вместе с ней`, answer: names, onChange: onBack }] : []),
          ]}
        />
      }
      terms={url}
      onTerms={onTerms}
      canRevert
      onBack={onBack}
    />
  );
}

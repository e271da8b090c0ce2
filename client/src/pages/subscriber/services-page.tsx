import { useLingui } from "@lingui/react/macro";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import { ServiceChoices } from "../../features/line/subscriber-service/service-choices";
import {
  serviceActs,
  ServiceOptions,
  type ServiceAct,
  type ServiceOptionsData,
} from "../../features/line/subscriber-service/service-option";
import { ChangeCheck } from "../../features/order/change-check";
import { noTerms, termsSearch } from "../../features/order/change-terms";
import { graphql, readFragment } from "../../generated";
import { oneOf, text, texts } from "../../lib/page-search/parameter";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { useSubscriberId } from "../../lib/use-address";

const ServicesPageQuery = graphql(`
  query ServicesPage($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      ...ServiceOptions
    }
  }
`);

const pageSearch = { act: oneOf(...serviceActs), service: text, also: texts, ...termsSearch };

/** «Услуги абонента»: connected and available ones; one of them chosen, checked, ordered. */
export default function ServicesPage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const { search, go } = usePageSearch(pageSearch);
  const { data, pending } = useShownQuery(ServicesPageQuery, {
    title: t`Услуги номера`,
    variables: { subscriberId },
    fetchPolicy: "cache-and-network",
  });
  const subscriber = readFragment(ServiceOptions, data?.subscriber);

  const { act, service: id, also = [] } = search;
  const name = subscriber && id ? nameOf(subscriber, id) : undefined;
  const chosen = act && id && name ? { act, service: { id, name } } : null;
  const toList = () => go({ act: undefined, service: undefined, also: undefined, ...noTerms });

  return (
    <Page narrow={chosen !== null} focusKey={chosen ? "check" : "list"}>
      {!subscriber ? (
        <Pending {...pending} rows={10} shape="rows" />
      ) : chosen ? (
        <Check
          subscriberId={subscriberId}
          {...chosen}
          also={also.map((one) => ({ id: one, name: nameOf(subscriber, one) ?? one }))}
          onBack={toList}
        />
      ) : (
        <ServiceChoices
          subscriber={subscriber}
          onChoose={({ act: next, serviceId, alsoIds }) =>
            go({ act: next, service: serviceId, also: alsoIds })
          }
        />
      )}
    </Page>
  );
}

interface NamedService {
  id: string;
  name: string;
}

interface CheckProps {
  subscriberId: string;
  act: ServiceAct;
  service: NamedService;
  /** Services that go with it. */
  also: readonly NamedService[];
  onBack: () => void;
}

function Check({ subscriberId, act, service, also, onBack }: CheckProps) {
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
      answers={[
        {
          question: isConnecting ? t`Подключить услугу` : t`Отключить услугу`,
          answer: service.name,
          onChange: onBack,
        },
        ...(names ? [{ question: t`Вместе с ней`, answer: names, onChange: onBack }] : []),
      ]}
      canRevert
      onBack={onBack}
    />
  );
}

function nameOf(subscriber: ServiceOptionsData, id: string): string | undefined {
  return subscriber.serviceOptions.find(({ specification }) => specification.id === id)?.specification.name;
}

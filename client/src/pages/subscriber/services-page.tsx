import { useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { Page } from "../../components/page/page";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Pending } from "../../components/states";
import { ServiceChoices } from "../../features/line/subscriber-service/service-choices";
import {
  serviceActIn,
  ServiceOptions,
  type ServiceOptionsData,
} from "../../features/line/subscriber-service/service-option";
import { graphql, readFragment } from "../../generated";
import { useSubscriberId } from "../../lib/use-address";
import { useUrlState } from "../../lib/url-state";
import { ServicesCheck } from "./services-check";

const ServicesPageQuery = graphql(`
  query ServicesPage($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      ...ServiceOptions
    }
  }
`);

const names = ["act", "service", "also", "runAt", "revertAt", "window"] as const;

/** «Услуги абонента»: connected and available ones; one of them chosen, checked, ordered. */
export default function ServicesPage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const [url, change] = useUrlState(names);
  const variables = { subscriberId };
  const { data, error, refetch } = useQuery(ServicesPageQuery, {
    variables,
    fetchPolicy: "cache-and-network",
  });
  useShowAsQuery({ title: t`Услуги номера`, document: ServicesPageQuery, variables });
  const subscriber = readFragment(ServiceOptions, data?.subscriber);

  const act = serviceActIn(url.act);
  const chosen = subscriber && url.service ? nameOf(subscriber, url.service) : undefined;
  const also = (url.also ?? "").split(",").filter(Boolean);
  const isCheck = act !== null && url.service !== undefined && chosen !== undefined;
  const toList = () =>
    change(
      { act: undefined, service: undefined, also: undefined, runAt: undefined, revertAt: undefined },
      false,
    );

  return (
    <Page narrow={isCheck} focusKey={isCheck ? "check" : "list"}>
      {!subscriber ? (
        <Pending error={error} retry={refetch} isMissing={data !== undefined} rows={10} height={40} />
      ) : isCheck && url.service !== undefined ? (
        <ServicesCheck
          subscriberId={subscriberId}
          act={act}
          service={{ id: url.service, name: chosen }}
          also={also.map((id) => ({ id, name: nameOf(subscriber, id) ?? id }))}
          url={url}
          onTerms={change}
          onBack={toList}
        />
      ) : (
        <ServiceChoices
          subscriber={subscriber}
          onChoose={({ act: next, serviceId, alsoIds }) =>
            change({ act: next, service: serviceId, also: alsoIds.join(",") || undefined }, false)
          }
        />
      )}
    </Page>
  );
}

function nameOf(subscriber: ServiceOptionsData, id: string): string | undefined {
  return subscriber.serviceOptions.find(({ specification }) => specification.id === id)?.specification.name;
}

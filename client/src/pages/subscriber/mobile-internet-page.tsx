import { useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { Page } from "../../components/page/page";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Pending } from "../../components/states";
import { actIn, MobileInternetDetails } from "../../features/line/mobile-internet/mobile-internet";
import { PackageStep } from "../../features/line/mobile-internet/package-step";
import { StateStep } from "../../features/line/mobile-internet/state-step";
import { graphql, readFragment } from "../../generated";
import { paths } from "../../lib/paths";
import { useUrlState } from "../../lib/url-state";
import { MobileInternetCheck } from "./mobile-internet-check";
import { useSubscriberId } from "../../lib/use-address";

const MobileInternetPageQuery = graphql(`
  query MobileInternetPage($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      ...MobileInternetDetails
    }
  }
`);

const names = ["step", "act", "package", "runAt", "revertAt", "window"] as const;

/** The manual's wizard: state and choice, package, check; then the order's own page. Each step has an address. */
export default function MobileInternetPage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const [url, change] = useUrlState(names);
  const variables = { subscriberId };
  const { data, error, refetch } = useQuery(MobileInternetPageQuery, {
    variables,
    fetchPolicy: "cache-and-network",
  });
  useShowAsQuery({ title: t`Мобильный интернет номера`, document: MobileInternetPageQuery, variables });
  const subscriber = readFragment(MobileInternetDetails, data?.subscriber);

  const act = actIn(url.act);
  const option = subscriber?.mobileInternet.packages.find(({ package: one }) => one.id === url.package);
  // A step whose answers are missing (an address cut short) begins from the question that is open.
  const isCheck = url.step === "check" && act !== null && (act !== "change" || option !== undefined);
  const step = isCheck ? "check" : url.step !== undefined && act === "change" ? "package" : "state";

  return (
    <Page narrow focusKey={step}>
      {!subscriber ? (
        <Pending error={error} retry={refetch} isMissing={data !== undefined} rows={8} height={40} />
      ) : step === "state" ? (
        <StateStep
          subscriber={subscriber}
          chosen={act}
          menuPath={paths.subscriber(subscriberId, "operations")}
          onNext={(next) => change({ act: next, step: next === "change" ? "package" : "check" }, false)}
        />
      ) : step === "package" ? (
        <PackageStep
          subscriber={subscriber}
          chosen={url.package ?? null}
          onBack={() => change({ step: undefined }, false)}
          onNext={(id) => change({ package: id, step: "check" }, false)}
        />
      ) : act ? (
        <MobileInternetCheck
          subscriberId={subscriberId}
          act={act}
          packageId={option?.package.id ?? null}
          packageName={option?.package.name ?? subscriber.mobileInternet.package?.name}
          url={url}
          change={change}
        />
      ) : null}
    </Page>
  );
}

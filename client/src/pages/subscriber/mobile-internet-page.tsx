import { useLingui } from "@lingui/react/macro";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import { useActWords } from "../../features/line/mobile-internet/act-words";
import { changeInputOf } from "../../features/line/mobile-internet/change-input";
import {
  mobileInternetActs,
  MobileInternetDetails,
  type MobileInternetAct,
} from "../../features/line/mobile-internet/mobile-internet";
import { PackageStep } from "../../features/line/mobile-internet/package-step";
import { StateStep } from "../../features/line/mobile-internet/state-step";
import { ChangeSoFar } from "../../features/order/change-so-far";
import { ChangeCheck } from "../../features/order/change-check";
import { graphql, readFragment } from "../../generated";
import { oneOf, text } from "../../lib/page-search/parameter";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { paths } from "../../lib/paths";
import { useSubscriberId } from "../../lib/use-address";

const MobileInternetPageQuery = graphql(`
  query MobileInternetPage($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      ...MobileInternetDetails
    }
  }
`);

const pageSearch = { step: oneOf("package", "check"), act: oneOf(...mobileInternetActs), package: text };

/** The manual's wizard: state and choice, package, check; then the order's own page. Each step has an address. */
export default function MobileInternetPage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const { search, go } = usePageSearch(pageSearch);
  const { data, pending } = useShownQuery(MobileInternetPageQuery, {
    title: t`Мобильный интернет номера`,
    variables: { subscriberId },
    fetchPolicy: "cache-and-network",
  });
  const subscriber = readFragment(MobileInternetDetails, data?.subscriber);

  const { act } = search;
  const option = subscriber?.mobileInternet.packages.find(({ package: one }) => one.id === search.package);
  // A step whose answers are missing (an address cut short) begins from the question that is open.
  const isCheck = search.step === "check" && act !== undefined && (act !== "change" || option !== undefined);
  const step = isCheck ? "check" : search.step !== undefined && act === "change" ? "package" : "state";
  const toState = () => go({ step: undefined });
  const toPackage = () => go({ step: "package" });

  return (
    <Page narrow focusKey={step}>
      {!subscriber ? (
        <Pending {...pending} rows={6} />
      ) : step === "state" ? (
        <StateStep
          subscriber={subscriber}
          chosen={act ?? null}
          menuPath={paths.subscriber(subscriberId, "operations")}
          beside={ChangeSoFar}
          onNext={(next) => go({ act: next, step: next === "change" ? "package" : "check" })}
        />
      ) : step === "package" ? (
        <PackageStep
          subscriber={subscriber}
          chosen={search.package ?? null}
          beside={ChangeSoFar}
          onBack={toState}
          onNext={(id) => go({ package: id, step: "check" })}
        />
      ) : act ? (
        <Check
          subscriberId={subscriberId}
          act={act}
          packageId={option?.package.id ?? null}
          packageName={option?.package.name ?? subscriber.mobileInternet.package?.name}
          onState={toState}
          onPackage={toPackage}
        />
      ) : null}
    </Page>
  );
}

interface CheckProps {
  subscriberId: string;
  act: MobileInternetAct;
  /** The package to connect; null for the other acts. */
  packageId: string | null;
  /** The package to connect or to remove. */
  packageName: string | undefined;
  onState: () => void;
  onPackage: () => void;
}

function Check({ subscriberId, act, packageId, packageName, onState, onPackage }: CheckProps) {
  const { t } = useLingui();
  const words = useActWords(act, packageName);
  const change = changeInputOf(act, subscriberId, packageId);
  if (!change) return null;
  const isPackage = act === "change";
  return (
    <ChangeCheck
      subscriberId={subscriberId}
      change={change}
      act={words.act}
      step={isPackage ? { number: 3, of: 3 } : { number: 2, of: 2 }}
      answers={[
        { question: t`Что сделать`, answer: words.answer, onChange: onState },
        ...(isPackage && packageName
          ? [{ question: t`Дополнительный пакет`, answer: packageName, onChange: onPackage }]
          : []),
      ]}
      canRevert
      onBack={isPackage ? onPackage : onState}
    />
  );
}

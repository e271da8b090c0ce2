/** What a new page of the subscriber's menu begins with: one question, its check, the order. */
export function pageStubs({ word, Pascal, camel, UPPER }) {
  const feature = `client/src/features/line/${word}`;
  return {
    files: {
      [`client/src/pages/subscriber/${word}-page.tsx`]: `import { useLingui } from "@lingui/react/macro";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/states";
import { ${Pascal}Details } from "../../features/line/${word}/${word}";
import { ${Pascal}State } from "../../features/line/${word}/${word}-state";
import { ChangeCheck } from "../../features/order/change-check";
import { noTerms, termsSearch } from "../../features/order/change-terms";
import { graphql, readFragment } from "../../generated";
import { oneOf } from "../../lib/page-search/parameter";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { useSubscriberId } from "../../lib/use-address";

const ${Pascal}PageQuery = graphql(\`
  query ${Pascal}Page($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      ...${Pascal}Details
    }
  }
\`);

const pageSearch = { act: oneOf("on", "off"), ...termsSearch };

/** «TODO»: the state, and the change of it, checked and ordered. */
export default function ${Pascal}Page() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const { search, go } = usePageSearch(pageSearch);
  const { data, pending } = useShownQuery(${Pascal}PageQuery, {
    title: t\`TODO ${word}\`,
    variables: { subscriberId },
    fetchPolicy: "cache-and-network",
  });
  const subscriber = readFragment(${Pascal}Details, data?.subscriber);
  const toState = () => go({ act: undefined, ...noTerms });
  return (
    <Page narrow focusKey={search.act ?? "state"}>
      {!subscriber ? (
        <Pending {...pending} rows={3} height={40} />
      ) : search.act ? (
        <ChangeCheck
          subscriberId={subscriberId}
          change={{ set${Pascal}: { subscriberId, isOn: search.act === "on" } }}
          act={search.act === "on" ? t\`Включить\` : t\`Выключить\`}
          answers={[]}
          canRevert={false}
          onBack={toState}
        />
      ) : (
        <${Pascal}State subscriber={subscriber} onAct={(act) => go({ act })} />
      )}
    </Page>
  );
}
`,
      [`${feature}/${word}.ts`]: `import { graphql } from "../../../generated";

/** What a line is set to. */
export const ${Pascal}Details = graphql(\`
  fragment ${Pascal}Details on Subscriber {
    id
    ${camel}
  }
\`);
`,
      [`${feature}/${word}-state.tsx`]: `import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Field, FieldList } from "../../../components/field-list";

interface ${Pascal}StateProps {
  subscriber: { ${camel}: boolean };
  onAct: (act: "on" | "off") => void;
}

/** What the line is set to, and the button that changes it. */
export function ${Pascal}State({ subscriber, onAct }: ${Pascal}StateProps) {
  const isOn = subscriber.${camel};
  return (
    <>
      <FieldList>
        <Field label={<Trans>TODO ${word}</Trans>}>{isOn ? <Trans>включено</Trans> : <Trans>выключено</Trans>}</Field>
      </FieldList>
      <Button onClick={() => onAct(isOn ? "off" : "on")}>
        {isOn ? <Trans>Выключить</Trans> : <Trans>Включить</Trans>}
      </Button>
    </>
  );
}
`,
      [`docs/guide/${word}.md`]: `# TODO ${word}

TODO: что это, когда нужно, что стоит и что будет. По шагам, словами страницы.
`,
    },
    lines: [
      {
        file: "client/src/app/menu/subscriber.ts",
        before: '    id: "instalments",',
        line: `    id: "${word}",
    path: "${word}",
    label: msg\`TODO ${word}\`,
    about: msg\`TODO ${word}\`,
    icon: IconAdjustments,
    page: () => import("../../pages/subscriber/${word}-page"),
  },
  {
    kind: "page",`,
      },
      {
        file: "docs/guide/README.md",
        before: "- [Информация по рассрочке](instalments.md)",
        line: `- [TODO ${word}](${word}.md)`,
      },
    ],
    left: [
      `Every TODO in client/src/pages/subscriber/${word}-page.tsx, ${feature} and docs/guide/${word}.md; the item's place, name and icon in client/src/app/menu/subscriber.ts.`,
      "npx --yes pnpm@12.21.0 schema, then npm run codegen in client/",
      "npx --yes pnpm@12.21.0 i18n, then be and en in client/src/locales/*.po",
      `A journey in e2e/src/${word}.e2e.ts; the page itself is visited from the menu, its steps in e2e/src/every-page.e2e.ts.`,
      "The picture of the page, where the guide shows one: pnpm pictures.",
      `What the page orders stands beside ${UPPER} in the API: the guide page ends with the same as one request.`,
    ],
  };
}

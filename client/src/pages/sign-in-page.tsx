import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Paper, Tabs } from "@mantine/core";
import { latePart } from "../components/late-part";
import { Redirect } from "../components/redirect";
import { Notice } from "../components/notice";
import { Page } from "../components/page/page";
import { CurrentViewer, CurrentViewerQuery } from "../features/people/viewer/current-viewer";
import { PasswordSignIn } from "../features/people/viewer/password-sign-in";
import { readFragment } from "../generated";
import { isOwnAddress } from "../lib/own-address";
import { flag, oneOf, text } from "../lib/page-search/parameter";
import { usePageSearch } from "../lib/page-search/use-page-search";

/** Done once by each subscriber: no part of the first page. */
const CodeSignIn = latePart(() => import("../features/people/viewer/code-sign-in"), { place: null });

const pageSearch = { to: text, way: oneOf("CODE"), ended: flag("1") };

/** Sign-in: by password, or the first time by a code sent to the number. */
export default function SignInPage() {
  const { t } = useLingui();
  const { search, change } = usePageSearch(pageSearch);
  const { to, way, ended = false } = search;
  const { data } = useQuery(CurrentViewerQuery);
  const viewer = readFragment(CurrentViewer, data?.viewer);
  // Only an address of ours: a link must not be able to send people elsewhere after sign-in.
  if (viewer) return <Redirect to={to && isOwnAddress(to) ? to : "/"} />;

  return (
    <Page
      title={t`Вход`}
      about={t`Администратору компании — по адресу электронной почты, абоненту — по номеру телефона.`}
    >
      {ended ? (
        <Notice tone="warn" live title={<Trans>Сеанс закончился. Войдите снова</Trans>}>
          <Trans>Вы вернётесь на ту же страницу; что было введено в формы, ждёт вас там.</Trans>
        </Notice>
      ) : to ? (
        <Notice tone="info" title={<Trans>Эта страница открывается после входа</Trans>} />
      ) : null}
      <Paper withBorder p="lg">
        <Tabs
          value={way === "CODE" ? "code" : "password"}
          onChange={(value) => change({ way: value === "code" ? "CODE" : undefined })}
          keepMounted={false}
        >
          <Tabs.List mb="lg" aria-label={t`Способ входа`}>
            <Tabs.Tab value="password">
              <Trans>По паролю</Trans>
            </Tabs.Tab>
            <Tabs.Tab value="code">
              <Trans>Первый вход</Trans>
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="password">
            <PasswordSignIn />
          </Tabs.Panel>
          <Tabs.Panel value="code">
            <CodeSignIn />
          </Tabs.Panel>
        </Tabs>
      </Paper>
    </Page>
  );
}

import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Title } from "@mantine/core";
import { useEffect } from "react";
import { ButtonLink, TextLink } from "../components/links";
import { graphql } from "../generated";
import { formatNumber } from "../lib/format/phone-number";
import { paths } from "../lib/paths";
import { ApiExample } from "./landing/api-example";
import { Audience } from "./landing/audience";
import classes from "./landing/landing.module.css";
import { ProductPicture } from "./landing/product-picture";

const LandingPageQuery = graphql(`
  query LandingPage {
    operator {
      name
      numbers {
        example
      }
      support {
        phone
        email
        site
      }
    }
  }
`);

/** The first page of who is not signed in: what this is, for whom, what it looks like, and where to go on. */
export default function LandingPage() {
  const { t } = useLingui();
  const { data } = useQuery(LandingPageQuery);
  const name = data?.operator.name;
  const support = data?.operator.support;
  useEffect(() => {
    document.title = [t`Личный кабинет`, name].filter(Boolean).join(" — ");
  }, [name, t]);

  return (
    <div className={classes["landing"]}>
      <section className={classes["hero"]}>
        <p className={classes["whose"]}>{name ?? "\u00a0"}</p>
        <Title order={1} className={classes["claim"] ?? ""}>
          <Trans>Все номера компании в одном кабинете</Trans>
        </Title>
        <p className={classes["lead"]}>
          <Trans>
            Пакеты, тарифы, паузы, начисления и детализация — для одного номера и для двадцати тысяч. Что
            изменится и сколько это стоит, видно до того, как вы нажмёте кнопку.
          </Trans>
        </p>
        <div className={classes["acts"]}>
          <ButtonLink to={paths.signIn} size="md">
            <Trans>Войти в кабинет</Trans>
          </ButtonLink>
          <a href="/playground" className={classes["second"]}>
            <Trans>Открыть песочницу API</Trans>
          </a>
        </div>
        <ProductPicture
          name="subscribers"
          isFirst
          alt={t`Список абонентов: поиск по номеру или маске, тарифный план, пакет и состояние каждого номера`}
        />
      </section>

      <section className={classes["feature"]}>
        <div>
          <Title order={2}>
            <Trans>Сначала видно, потом происходит</Trans>
          </Title>
          <p>
            <Trans>
              Каждое изменение проверяется до отправки: что было и что станет, сколько стоит и с какого дня,
              что пропадёт. После — постоянная страница с номером заказа, и «Вернуть как было».
            </Trans>
          </p>
        </div>
        <ProductPicture
          name="check"
          alt={t`Проверка перед сменой пакета: было и станет, плата в месяц и с какого дня`}
        />
      </section>

      <section className={classes["feature"]} data-turned>
        <div>
          <Title order={2}>
            <Trans>Понятно, за что счёт</Trans>
          </Title>
          <p>
            <Trans>
              Месяц рядом с прошлым: что выросло и почему. От суммы — один шаг до самих звонков, а детализация
              выгружается в Excel с тем же фильтром.
            </Trans>
          </p>
        </div>
        <ProductPicture
          name="charges"
          alt={t`Начисления за период: три месяца, суммы по видам и разница с прошлым месяцем`}
        />
      </section>

      <section className={classes["feature"]}>
        <div>
          <Title order={2}>
            <Trans>Всё, что умеет страница, умеет и программа</Trans>
          </Title>
          <p>
            <Trans>
              Кабинет работает на том же GraphQL API, что открыт вам. Любая страница показывает себя как
              запрос: скопируйте его для curl или Python или откройте в песочнице.
            </Trans>
          </p>
        </div>
        <ApiExample number={data?.operator.numbers.example ?? ""} />
      </section>

      <Audience />

      <section className={classes["end"]}>
        <Title order={2}>
          <Trans>Номер уже обслуживается у нас?</Trans>
        </Title>
        <p>
          <Trans>
            Администратор входит по электронной почте. Абонент — по номеру: первый раз с кодом из SMS.
          </Trans>
        </p>
        <div className={classes["acts"]}>
          <ButtonLink to={paths.signIn} size="md">
            <Trans>Войти в кабинет</Trans>
          </ButtonLink>
          <ButtonLink to={paths.signIn} search={{ way: "code" }} size="md" variant="default">
            <Trans>Первый вход по SMS</Trans>
          </ButtonLink>
        </div>
      </section>

      <footer className={classes["foot"]}>
        <a href="/playground">
          <Trans>Песочница API</Trans>
        </a>
        <TextLink to="/device-settings">
          <Trans>Настройки телефона</Trans>
        </TextLink>
        {support?.phone ? <a href={`tel:${support.phone}`}>{formatNumber(support.phone)}</a> : null}
        {support?.email ? <a href={`mailto:${support.email}`}>{support.email}</a> : null}
        {support?.site ? <a href={support.site}>{support.site.replace(/^https:\/\//, "")}</a> : null}
      </footer>
    </div>
  );
}

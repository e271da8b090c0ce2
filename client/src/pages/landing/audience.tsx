import { Trans } from "@lingui/react/macro";
import { Title } from "@mantine/core";
import {
  IconBuildingCommunity,
  IconDatabaseExport,
  IconDeviceMobile,
  IconHeadset,
  IconTerminal2,
  type Icon,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./landing.module.css";

/** For whom this is, and what each of them does here. */
export function Audience() {
  const people: { key: string; icon: Icon; who: ReactNode; what: ReactNode }[] = [
    {
      key: "administrator",
      icon: IconBuildingCommunity,
      who: <Trans>Администратору компании</Trans>,
      what: (
        <Trans>
          Найти номер, как бы он ни был записан, сменить пакет или тариф, ответить, за что заплачено.
        </Trans>
      ),
    },
    {
      key: "subscriber",
      icon: IconDeviceMobile,
      who: <Trans>Абоненту</Trans>,
      what: (
        <Trans>Свой номер с телефона: остаток, пакет, переадресация, настройки интернета, PIN и PUK.</Trans>
      ),
    },
    {
      key: "developer",
      icon: IconTerminal2,
      who: <Trans>Разработчику</Trans>,
      what: <Trans>Песочница с готовыми запросами прямо на шлюзе: работает и без выхода в интернет.</Trans>,
    },
    {
      key: "integrator",
      icon: IconDatabaseExport,
      who: <Trans>Интегратору</Trans>,
      what: (
        <Trans>
          Токен со сроком и правами: детализация и начисления каждую ночь в 1С, Excel или хранилище.
        </Trans>
      ),
    },
    {
      key: "operator",
      icon: IconHeadset,
      who: <Trans>Оператору</Trans>,
      what: (
        <Trans>Обращения и заказы клиентов по API: каждое изменение видно от заявки до ответа сети.</Trans>
      ),
    },
  ];
  return (
    <section className={classes["audience"]}>
      <Title order={2}>
        <Trans>Для кого</Trans>
      </Title>
      <dl>
        {people.map(({ key, icon: Pictogram, who, what }) => (
          <div key={key}>
            <dt>
              <Pictogram size={22} stroke={1.6} aria-hidden />
              {who}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button } from "@mantine/core";
import type { ReactNode } from "react";
import { TextLink } from "../../../components/links";
import { Notice } from "../../../components/notice";
import { WhyNot } from "../../../components/why-not";
import { paths } from "../../../lib/paths";
import { ServiceList } from "./service-list";
import {
  companionsOf,
  type ServiceChoice,
  type ServiceOptionData,
  type ServiceOptionsData,
} from "./service-option";
import { servicePagePaths, useServiceWords } from "./service-words";
import classes from "./service-list.module.css";

interface ServiceChoicesProps {
  subscriber: ServiceOptionsData;
  onChoose: (choice: ServiceChoice) => void;
}

/** «Услуги абонента»: what is connected, what can be connected, and what stands in the way. */
export function ServiceChoices({ subscriber, onChoose }: ServiceChoicesProps) {
  const { serviceOptions: options, state, tariffPlan } = subscriber;
  const isServed = state === "ACTIVE";
  const actionOf = (option: ServiceOptionData) => (
    <ServiceAction subscriber={subscriber} option={option} onChoose={onChoose} />
  );
  const noteOf = (option: ServiceOptionData) =>
    isServed ? <ServiceObstacle subscriber={subscriber} option={option} onChoose={onChoose} /> : null;
  const connected = options.filter(({ isConnected }) => isConnected);
  // Packages are many, and are chosen on the page of mobile internet: it is enough to lead there.
  const offered = options.filter(
    ({ isConnected, specification }) => !isConnected && specification.category !== "MOBILE_INTERNET_PACKAGE",
  );
  return (
    <>
      <WhyNot line={subscriber} kinds={["CONNECT_SERVICE", "DISCONNECT_SERVICE"]} />
      {isServed ? null : (
        <Notice
          tone="warn"
          title={<Trans>Сейчас услуги не меняются</Trans>}
          actions={
            state === "SUSPENDED" ? (
              <TextLink to={paths.subscriber(subscriber.id, servicePagePaths.PAUSE)}>
                <Trans>На страницу «Пауза»</Trans>
              </TextLink>
            ) : undefined
          }
        >
          {options[0]?.unavailableReason}
        </Notice>
      )}
      <ServiceList
        title={<Trans>Подключены ({connected.length})</Trans>}
        options={connected}
        actionOf={actionOf}
        noteOf={noteOf}
      />
      {offered.length > 0 ? (
        <ServiceList
          title={
            <Trans>
              Можно подключить по тарифному плану «{tariffPlan.name}» ({offered.length})
            </Trans>
          }
          options={offered}
          actionOf={actionOf}
          noteOf={noteOf}
        />
      ) : null}
    </>
  );
}

interface ServicePartProps extends ServiceChoicesProps {
  option: ServiceOptionData;
}

/** The button of a service, or the way to the page on which it is changed. */
function ServiceAction({ subscriber, option, onChoose }: ServicePartProps) {
  const { t } = useLingui();
  const words = useServiceWords();
  const { specification, page, isConnected, isAvailable } = option;
  if (page !== null) {
    return (
      <TextLink to={paths.subscriber(subscriber.id, servicePagePaths[page])}>{words.page[page]}</TextLink>
    );
  }
  const isAllowed = isConnected ? subscriber.viewerCanDisconnectService : subscriber.viewerCanConnectService;
  if (!isAllowed || !isAvailable) return null;
  const act = isConnected ? "disconnect" : "connect";
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={isConnected ? t`Отключить: ${specification.name}` : t`Подключить: ${specification.name}`}
      onClick={() => onChoose({ act, serviceId: specification.id, alsoIds: [] })}
    >
      {isConnected ? <Trans>Отключить</Trans> : <Trans>Подключить</Trans>}
    </Button>
  );
}

/** Why a service cannot be changed by itself, with the step that leads on. */
function ServiceObstacle({ subscriber, option, onChoose }: ServicePartProps) {
  const { t } = useLingui();
  const { specification, page, unavailableReason, isConnected, missing, conflicts } = option;
  if (page !== null || !unavailableReason) return null;
  const companions = companionsOf(option, subscriber.serviceOptions);
  const isAllowed = isConnected ? subscriber.viewerCanDisconnectService : subscriber.viewerCanConnectService;
  const pages = new Set(
    [...missing, ...conflicts].flatMap(
      ({ id }) => subscriber.serviceOptions.find((other) => other.specification.id === id)?.page ?? [],
    ),
  );
  const names = companions?.map(({ specification: { name } }) => t`«${name}»`).join(", ");
  return (
    <div className={classes["obstacle"]}>
      <span>{unavailableReason}</span>
      {companions && isAllowed ? (
        <Step
          onClick={() =>
            onChoose({
              act: isConnected ? "disconnect" : "connect",
              serviceId: specification.id,
              alsoIds: companions.map((other) => other.specification.id),
            })
          }
        >
          {isConnected ? t`Отключить вместе с ${names}` : t`Подключить вместе с ${names}`}
        </Step>
      ) : null}
      {subscriber.viewerCanDisconnectService
        ? conflicts.map(({ id, name }) => (
            <Step key={id} onClick={() => onChoose({ act: "disconnect", serviceId: id, alsoIds: [] })}>
              {t`Отключить «${name}»`}
            </Step>
          ))
        : null}
      {[...pages].map((other) => (
        <ObstaclePage key={other} subscriberId={subscriber.id} page={other} />
      ))}
    </div>
  );
}

/** A step that leads out of an obstacle; long names go on the next line. */
function Step({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Anchor component="button" type="button" inherit className={classes["step"]} onClick={onClick}>
      {children}
    </Anchor>
  );
}

function ObstaclePage({ subscriberId, page }: { subscriberId: string; page: keyof typeof servicePagePaths }) {
  const words = useServiceWords();
  return <TextLink to={paths.subscriber(subscriberId, servicePagePaths[page])}>{words.page[page]}</TextLink>;
}

import { Trans } from "@lingui/react/macro";
import { Anchor, Text } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { StepNumber } from "../../components/wizard/wizard-step";
import { MenuButton } from "../../components/wizard/step-buttons";
import { HeldNumbersBar } from "../../features/line/number-change/held-numbers";
import { NumberFilter } from "../../features/line/number-change/number-filter";
import { OfferedNumbers } from "../../features/line/number-change/offered-numbers";
import type { Holding } from "../../features/line/number-change/use-held-numbers";
import type { NumberChangeQuery } from "../../generated/graphql";
import { formatNumber } from "../../lib/format/phone-number";
import type { UrlState } from "../../lib/url-state";

interface NumberChangeChoiceProps {
  subscriber: { id: string; number: string };
  categories: NumberChangeQuery["numberCategories"];
  holding: Holding;
  url: UrlState<"mask" | "category" | "number">;
  change: (
    change: Partial<Record<"step" | "mask" | "category" | "number", string | undefined>>,
    replace?: boolean,
  ) => void;
  /** What has become of the number that was chosen. */
  notice: ReactNode;
  menuPath: string;
  /** Goes where a request for a number is left. */
  onRequest: () => void;
}

/** The first page: what is offered, found by mask and category; choosing holds. */
export function NumberChangeChoice(props: NumberChangeChoiceProps) {
  const { subscriber, categories, holding, url, change, notice, menuPath, onRequest } = props;
  const [maskError, setMaskError] = useState<string>();
  const [pending, setPending] = useState<string | null>(null);
  const held = holding.held ?? [];
  const category = categories.find((one) => one.category === url.category)?.category ?? null;
  const choose = async (number: string) => {
    setPending(number);
    if (await holding.hold(number)) change({ number });
    setPending(null);
  };
  const release = async (number: string) => {
    if (url.number === number) change({ number: held.find((one) => one.number !== number)?.number });
    await holding.release(number);
  };
  return (
    <>
      <StepNumber step={{ number: 1, of: 2 }} />
      <Text>
        <Trans>
          Сейчас: <strong>{formatNumber(subscriber.number)}</strong>
        </Trans>
      </Text>
      <NumberFilter
        mask={url.mask ?? ""}
        category={category}
        categories={categories}
        error={maskError}
        onMask={(mask) => change({ mask })}
        onCategory={(next) => change({ category: next ?? undefined })}
      />
      <OfferedNumbers
        subscriberId={subscriber.id}
        mask={url.mask ?? ""}
        category={category}
        held={held.map(({ number }) => number)}
        pending={pending}
        isBusy={holding.busyWith !== null}
        onChoose={(number) => void choose(number)}
        onReset={() => change({ mask: undefined, category: undefined })}
        onMaskError={setMaskError}
      />
      <Text>
        <Trans>Ничего не подошло?</Trans>{" "}
        <Anchor component="button" type="button" inherit underline="always" onClick={onRequest}>
          <Trans>Оставить заявку на смену номера</Trans>
        </Anchor>
      </Text>
      <HeldNumbersBar
        held={held}
        chosen={url.number ?? null}
        isBusy={holding.busyWith !== null}
        onChoose={(number) => change({ number })}
        onRelease={(number) => void release(number)}
        onEnd={() => void holding.refetch()}
        onNext={(number) => change({ number, step: "check" }, false)}
        notice={notice}
        back={<MenuButton to={menuPath} />}
      />
    </>
  );
}

import { Trans } from "@lingui/react/macro";
import { Anchor, Text } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { Field, FieldList } from "../../components/field-list";
import { Aside } from "../../components/page/with-aside";
import { StepNumber } from "../../components/wizard/wizard-step";
import { MenuButton } from "../../components/wizard/step-buttons";
import { HeldNumbersBar } from "../../features/line/number-change/held-numbers";
import type { numberFilterSearch } from "../../features/line/number-change/number-change";
import { NumberFilter } from "../../features/line/number-change/number-filter";
import { OfferedNumbers } from "../../features/line/number-change/offered-numbers";
import type { Holding } from "../../features/line/number-change/use-held-numbers";
import type { NumberChangeQuery } from "../../generated/graphql";
import { formatNumber } from "../../lib/format/phone-number";
import type { SearchValues } from "../../lib/page-search/page-search";
import type { ChangeSearch } from "../../lib/page-search/use-page-search";

interface NumberChangeChoiceProps {
  subscriber: { id: string; number: string };
  categories: NumberChangeQuery["numberCategories"];
  holding: Holding;
  search: SearchValues<typeof numberFilterSearch>;
  onChange: ChangeSearch<typeof numberFilterSearch>;
  /** «Далее». */
  onNext: (number: string) => void;
  /** What has become of the number that was chosen. */
  notice: ReactNode;
  menuPath: string;
  /** Goes where a request for a number is left. */
  onRequest: () => void;
}

/** The first page: what is offered, found by mask and category; choosing holds. */
export function NumberChangeChoice(props: NumberChangeChoiceProps) {
  const { subscriber, categories, holding, search, onChange, onNext, notice, menuPath, onRequest } = props;
  const [maskError, setMaskError] = useState<string>();
  const [pending, setPending] = useState<string | null>(null);
  const held = holding.held ?? [];
  const { mask = "", category = null } = search;
  const choose = async (number: string) => {
    setPending(number);
    if (await holding.hold(number)) onChange({ number });
    setPending(null);
  };
  const release = async (number: string) => {
    if (search.number === number) onChange({ number: held.find((one) => one.number !== number)?.number });
    await holding.release(number);
  };
  return (
    <>
      <StepNumber step={{ number: 1, of: 2 }} />
      <Aside>
        <FieldList>
          <Field label={<Trans>Номер сейчас</Trans>}>{formatNumber(subscriber.number)}</Field>
        </FieldList>
      </Aside>
      <NumberFilter
        mask={mask}
        category={category}
        categories={categories}
        error={maskError}
        onMask={(next) => onChange({ mask: next })}
        onCategory={(next) => onChange({ category: next ?? undefined })}
      />
      <OfferedNumbers
        subscriberId={subscriber.id}
        mask={mask}
        category={category}
        held={held.map(({ number }) => number)}
        pending={pending}
        isBusy={holding.busyWith !== null}
        onChoose={(number) => void choose(number)}
        onReset={() => onChange({ mask: undefined, category: undefined })}
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
        chosen={search.number ?? null}
        isBusy={holding.busyWith !== null}
        onChoose={(number) => onChange({ number })}
        onRelease={(number) => void release(number)}
        onEnd={() => void holding.refetch()}
        onNext={onNext}
        notice={notice}
        back={<MenuButton to={menuPath} />}
      />
    </>
  );
}

import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { useShownQuery } from "../../../components/show-as-query/use-shown-query";
import { readFragment } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import {
  AvailableNumbers,
  HeldNumbers,
  HoldNumber,
  OfferedNumber,
  ReleaseNumber,
  type HeldNumbersData,
  type OfferedNumberData,
} from "./number-change";

/** A number that is held, with how long. */
export type HeldNumber = OfferedNumberData & Pick<HeldNumbersData[number], "heldUntil" | "heldSeconds">;

/** The numbers that are held for a subscriber; holds and releases them. */
export function useHeldNumbers(subscriberId: string) {
  const { t } = useLingui();
  const { data, error, refetch } = useShownQuery(HeldNumbers, {
    title: t`Удержанные номера`,
    variables: { subscriberId },
    // What the cache remembers of a hold has grown old since.
    fetchPolicy: "network-only",
  });
  const client = useApolloClient();
  // What is not to be had any more should not be offered any longer.
  const holding = useWrite(HoldNumber, {
    onRefused: () => void client.refetchQueries({ include: [AvailableNumbers] }),
  });
  const releasing = useWrite(ReleaseNumber);

  const rows = data?.subscriber?.heldNumbers;
  const held = useMemo(
    () =>
      (rows ?? []).map((row): HeldNumber => ({
        ...readFragment(OfferedNumber, row),
        heldUntil: row.heldUntil,
        heldSeconds: row.heldSeconds,
      })),
    [rows],
  );

  const number = held[0]?.number;
  useShowAsQuery(
    number
      ? {
          title: t`Вернуть удержанный номер`,
          document: ReleaseNumber,
          variables: { input: { subscriberId, number } },
        }
      : null,
  );

  return {
    /** Null while nobody knows yet. */
    held: rows ? held : null,
    error,
    refetch,
    errors: [...holding.errors, ...releasing.errors],
    busyWith: holding.busy ? "hold" : releasing.busy ? "release" : null,
    /** Whether the number is now held. */
    async hold(number: string): Promise<boolean> {
      releasing.reset();
      const held = await holding.send({ input: { subscriberId, number } });
      await refetch();
      return held !== null;
    },
    async release(number: string): Promise<void> {
      holding.reset();
      await releasing.send({ input: { subscriberId, number } });
      await refetch();
    },
  };
}

/** The same, as it is handed on. */
export type Holding = ReturnType<typeof useHeldNumbers>;

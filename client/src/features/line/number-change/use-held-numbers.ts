import { useApolloClient, useMutation, useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import type { UserErrorLike } from "../../../components/user-errors";
import { readFragment } from "../../../generated";
import { useFault } from "../../../lib/apollo/use-fault";
import { newIdempotencyKey } from "../../../lib/idempotency-key";
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
  const variables = { subscriberId };
  // What the cache remembers of a hold has grown old since.
  const { data, error, refetch } = useQuery(HeldNumbers, { variables, fetchPolicy: "network-only" });
  useShowAsQuery({ title: t`Удержанные номера`, document: HeldNumbers, variables });
  const client = useApolloClient();
  const [hold, holding] = useMutation(HoldNumber);
  const [release, releasing] = useMutation(ReleaseNumber);
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const fault = useFault(holding.error ?? releasing.error);

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

  const input = (number: string) => ({
    variables: { input: { subscriberId, number }, idempotencyKey: newIdempotencyKey() },
  });
  return {
    /** Null while nobody knows yet. */
    held: rows ? held : null,
    error,
    refetch,
    errors: fault ?? errors,
    busyWith: holding.loading ? "hold" : releasing.loading ? "release" : null,
    /** Whether the number is now held. */
    async hold(number: string): Promise<boolean> {
      setErrors([]);
      const answer = await hold(input(number)).catch(() => null);
      const refusals = answer?.data?.holdNumber.userErrors ?? [];
      setErrors(refusals);
      // What is not to be had any more should not be offered any longer.
      await client.refetchQueries({
        include: refusals.length > 0 ? [HeldNumbers, AvailableNumbers] : [HeldNumbers],
      });
      return Boolean(answer) && refusals.length === 0;
    },
    async release(number: string): Promise<void> {
      setErrors([]);
      const answer = await release(input(number)).catch(() => null);
      setErrors(answer?.data?.releaseNumber.userErrors ?? []);
      await refetch();
    },
  };
}

/** The same, as it is handed on. */
export type Holding = ReturnType<typeof useHeldNumbers>;

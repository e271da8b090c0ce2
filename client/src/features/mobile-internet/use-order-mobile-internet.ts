import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { graphql, type FragmentType } from "../../generated";
import type { ChangeInput, OrderOutcomeFragmentDoc } from "../../generated/graphql";

const ConnectMutation = graphql(`
  mutation ConnectMobileInternet(
    $input: ConnectMobileInternetInput!
    $idempotencyKey: String!
    $previewDigest: String
  ) {
    connectMobileInternet(input: $input, idempotencyKey: $idempotencyKey, previewDigest: $previewDigest) {
      ...OrderOutcome
    }
  }
`);

const DisconnectMutation = graphql(`
  mutation DisconnectMobileInternet(
    $input: DisconnectMobileInternetInput!
    $idempotencyKey: String!
    $previewDigest: String
  ) {
    disconnectMobileInternet(input: $input, idempotencyKey: $idempotencyKey, previewDigest: $previewDigest) {
      ...OrderOutcome
    }
  }
`);

const ChangePackageMutation = graphql(`
  mutation ChangeMobileInternetPackage(
    $input: ChangeMobileInternetPackageInput!
    $idempotencyKey: String!
    $previewDigest: String
  ) {
    changeMobileInternetPackage(
      input: $input
      idempotencyKey: $idempotencyKey
      previewDigest: $previewDigest
    ) {
      ...OrderOutcome
    }
  }
`);

const RemovePackageMutation = graphql(`
  mutation RemoveMobileInternetPackage(
    $input: RemoveMobileInternetPackageInput!
    $idempotencyKey: String!
    $previewDigest: String
  ) {
    removeMobileInternetPackage(
      input: $input
      idempotencyKey: $idempotencyKey
      previewDigest: $previewDigest
    ) {
      ...OrderOutcome
    }
  }
`);

type Outcome = FragmentType<typeof OrderOutcomeFragmentDoc> | undefined;

interface Confirmation {
  idempotencyKey: string;
  previewDigest: string;
}

/** Orders what the wizard's answers say, by the mutation that is theirs. */
export function useOrderMobileInternet(): (
  change: ChangeInput,
  confirmation: Confirmation,
) => Promise<Outcome> {
  const client = useApolloClient();
  return useCallback(
    async (change, confirmation) => {
      if (change.connectMobileInternet) {
        const variables = { input: change.connectMobileInternet, ...confirmation };
        return (await client.mutate({ mutation: ConnectMutation, variables })).data?.connectMobileInternet;
      }
      if (change.disconnectMobileInternet) {
        const variables = { input: change.disconnectMobileInternet, ...confirmation };
        return (await client.mutate({ mutation: DisconnectMutation, variables })).data
          ?.disconnectMobileInternet;
      }
      if (change.removeMobileInternetPackage) {
        const variables = { input: change.removeMobileInternetPackage, ...confirmation };
        return (await client.mutate({ mutation: RemovePackageMutation, variables })).data
          ?.removeMobileInternetPackage;
      }
      if (change.changeMobileInternetPackage) {
        const variables = { input: change.changeMobileInternetPackage, ...confirmation };
        return (await client.mutate({ mutation: ChangePackageMutation, variables })).data
          ?.changeMobileInternetPackage;
      }
      throw new Error("Not a change of mobile internet");
    },
    [client],
  );
}

/** The same mutation, for "Show as a query". */
export function mutationOf(change: ChangeInput) {
  if (change.connectMobileInternet) return ConnectMutation;
  if (change.disconnectMobileInternet) return DisconnectMutation;
  return change.removeMobileInternetPackage ? RemovePackageMutation : ChangePackageMutation;
}

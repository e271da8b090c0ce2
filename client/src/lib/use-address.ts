import { useParams } from "@tanstack/react-router";

/** What the address names; absent where the page is not below it. */
export function useAddress(): {
  clientId?: string;
  subscriberId?: string;
  orderId?: string;
  invoiceId?: string;
  bulkChangeId?: string;
} {
  return useParams({ strict: false });
}

/** The company in the address, for pages of the administrator's menu. */
export const useClientId = (): string => named(useAddress().clientId);

/** The number in the address, for pages of the subscriber's menu. */
export const useSubscriberId = (): string => named(useAddress().subscriberId);

/** The order in the address. */
export const useOrderId = (): string => named(useAddress().orderId);

/** The invoice in the address. */
export const useInvoiceId = (): string => named(useAddress().invoiceId);

/** The change of many lines in the address. */
export const useBulkChangeId = (): string => named(useAddress().bulkChangeId);

function named(id: string | undefined): string {
  if (id === undefined) throw new Error("The page stands at an address that does not name what it is about");
  return id;
}

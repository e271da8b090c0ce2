import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";

/**
 * After sign-in: forgets what was read before, which may have been somebody else's, and asks who is there now.
 * The sign-in page goes on by itself when it knows.
 */
export function useEnter(): () => Promise<void> {
  const client = useApolloClient();
  return useCallback(async () => {
    await client.resetStore();
  }, [client]);
}

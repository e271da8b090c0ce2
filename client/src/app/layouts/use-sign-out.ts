import { useApolloClient, useMutation } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { SignOutMutation } from "../../features/viewer/sign-out";
import { forgetDrafts } from "../../lib/use-draft";
import { paths } from "../../lib/paths";

/** «Выход»: ends the session, forgets everything that was read, and goes to sign-in. */
export function useSignOut(): () => void {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [signOut] = useMutation(SignOutMutation);
  return useCallback(() => {
    void (async () => {
      try {
        await signOut();
      } finally {
        await navigate({ to: paths.signIn });
        await client.clearStore();
        forgetDrafts();
      }
    })();
  }, [client, navigate, signOut]);
}

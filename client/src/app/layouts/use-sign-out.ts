import { useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { SignOutMutation } from "../../features/people/viewer/sign-out";
import { forgetDrafts } from "../../lib/drafts";
import { paths } from "../../lib/paths";

/**
 * «Выход»: ends the session and goes to sign-in. The page is loaded anew, so that nothing of what was read is left in
 * it, and nothing on its way can come after the end and be taken for somebody's being signed in.
 */
export function useSignOut(): () => void {
  const [signOut] = useMutation(SignOutMutation);
  return useCallback(() => {
    // Without an answer too: the page that comes then shows whether the session has ended.
    void signOut()
      .catch(() => undefined)
      .then(() => {
        forgetDrafts();
        location.assign(paths.signIn);
      });
  }, [signOut]);
}

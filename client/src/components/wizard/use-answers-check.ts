import { useApolloClient } from "@apollo/client/react";
import { useCallback, useRef, useState } from "react";
import { graphql } from "../../generated";
import type { ChangeInput } from "../../generated/graphql";
import type { UserErrorLike } from "../../lib/apollo/user-error";

const AnswersCheckQuery = graphql(`
  query AnswersCheck($input: ChangeInput!) {
    previewOrder(input: $input) {
      userErrors {
        code
        message
        field
      }
    }
  }
`);

/**
 * Asks the server, before a form of a change is left, what it refuses of the answers. None where it cannot be asked: the
 * page that comes next asks again, and says what stands in the way.
 */
export function useAnswersCheck() {
  const client = useApolloClient();
  const [isAsking, setAsking] = useState(false);
  const isUnderWay = useRef(false);
  const refusalsOf = useCallback(
    /** Null where it is being asked already: a button that is pressed twice leads on once. */
    async (input: ChangeInput): Promise<readonly UserErrorLike[] | null> => {
      if (isUnderWay.current) return null;
      isUnderWay.current = true;
      setAsking(true);
      try {
        const { data } = await client.query({
          query: AnswersCheckQuery,
          variables: { input },
          fetchPolicy: "no-cache",
        });
        return data?.previewOrder.userErrors ?? [];
      } catch {
        return [];
      } finally {
        isUnderWay.current = false;
        setAsking(false);
      }
    },
    [client],
  );
  return { refusalsOf, isAsking };
}

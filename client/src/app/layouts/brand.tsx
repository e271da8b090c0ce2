import { useQuery } from "@apollo/client/react";
import { Trans } from "@lingui/react/macro";
import { CurrentViewerQuery } from "../../features/people/viewer/current-viewer";
import { setOperator } from "../../lib/operator";

/** Whose cabinet it is: the operator's sign beside the name of this. */
export function Brand() {
  const { data } = useQuery(CurrentViewerQuery, { fetchPolicy: "cache-only" });
  // Every frame has the brand, and has it before the page that it frames: no number is shown before.
  if (data) setOperator(data.operator);
  return (
    <>
      <img
        src={data?.operator.logoUrl ?? "/favicon.svg"}
        alt=""
        title={data?.operator.name}
        width={24}
        height={24}
        style={{ objectFit: "contain" }}
      />
      <span>
        <Trans>Личный кабинет</Trans>
      </span>
    </>
  );
}

import { Trans } from "@lingui/react/macro";
import { FileDownloads } from "../../../components/file-downloads";
import { paymentFilePath, type PaymentSearch } from "./payment-search";

/** What the list shows, as a file: all of it, with the same filters. */
export function PaymentDownloads({ clientId, search }: { clientId: string; search: PaymentSearch }) {
  return (
    <FileDownloads
      about={<Trans>Всё найденное, с теми же фильтрами.</Trans>}
      pathOf={(extension, lang) => paymentFilePath(extension, clientId, search, lang)}
    />
  );
}

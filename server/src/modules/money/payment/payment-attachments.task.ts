import { attachmentDownload } from "../../people/attachment/attachment-download.task";
import { PAYMENT_FILES } from "./payment.store";

/** Where the files are fetched that are attached to registered payments. */
export const paymentAttachments = attachmentDownload(PAYMENT_FILES, "payment.read");

import { attachmentDownload } from "../../people/attachment/attachment-download.task";
import { APPEAL_FILES } from "./appeal.store";

/** Where the files are fetched that are attached to what is said in appeals. */
export const appealAttachments = attachmentDownload(APPEAL_FILES, "appeal.read");

import { defineModule } from "../../../define-module";
import { attachmentUpload } from "./attachment-upload.task";
import { Attachment, AttachmentPart } from "./attachment.entity";
import { AttachmentResolver } from "./attachment.resolver";
import { UPLOAD_CLEARING, UPLOAD_PART_CLEARING } from "./attachment.store";

/** Files that people send to be attached to what they write. */
export const attachmentModule = defineModule({
  id: "attachment",
  area: "people",
  entities: [Attachment, AttachmentPart],
  clearings: () => [UPLOAD_CLEARING, UPLOAD_PART_CLEARING],
  resolvers: [AttachmentResolver],
  uploads: [attachmentUpload],
});

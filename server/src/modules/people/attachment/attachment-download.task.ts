import type { Permission } from "@kabinet/shared";
import type { Download } from "../../../platform/download/download";
import { attachmentPath } from "./attachment-path.policy";
import { contentOf, findAttachment, type Holder } from "./attachment.store";

/** The address of the files of things of one kind: who sees the thing is given its files. */
export function attachmentDownload(holder: Holder, may: Permission): Download {
  return {
    path: attachmentPath(holder.kind),
    may,
    isStored: true,
    open: async (context, { id }) => {
      const found = typeof id === "string" ? await findAttachment(context, holder, id) : null;
      return found && { name: found.name, type: found.type, content: contentOf(context.database, found) };
    },
  };
}

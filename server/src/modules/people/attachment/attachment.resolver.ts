import { FieldResolver, Resolver, Root } from "type-graphql";
import { attachmentPath } from "./attachment-path.policy";
import { Attachment } from "./attachment.entity";

/** What is worked out of an attachment. */
@Resolver(() => Attachment)
export class AttachmentResolver {
  @FieldResolver(() => String, {
    description:
      "Where it is fetched, as a path of this gateway, by the session or a token: by who sees what it is attached to, and by nobody else.",
  })
  href(@Root() { holderKind, id }: Attachment): string {
    return `${attachmentPath(holderKind ?? "")}?id=${encodeURIComponent(id)}`;
  }
}

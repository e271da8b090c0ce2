import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../../platform/graphql/context";
import { Viewer } from "../viewer/viewer.type";
import { Passkey } from "./passkey.entity";
import { PASSKEYS_MAX } from "./passkey.policy";
import { passkeysOf } from "./passkey.store";

/** What passkeys add to the viewer. */
@Resolver(() => Viewer)
export class ViewerPasskeysResolver {
  @FieldResolver(() => [Passkey], {
    description: `The viewer's passkeys, the oldest first, ${String(PASSKEYS_MAX)} at the most; none for a token.`,
  })
  passkeys(@Root() { id }: Viewer, @Ctx() context: Context): Promise<Passkey[]> {
    return context.viewer?.scopes === null ? passkeysOf(context.database, id) : Promise.resolve([]);
  }
}

import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { May } from "../authorization/may";
import type { Context } from "./context";
import { Node } from "./node";

/** Finds one kind of thing by id, as far as the viewer may see it; null where there is none such. */
export type NodeFinder = (context: Context, id: string) => Promise<Node | null>;

/** Finds anything by its id, over what finds each kind of thing: by what its ids begin with, before the underscore. */
export function anyNode(finders: Readonly<Record<string, NodeFinder>>): NodeFinder {
  return (context, id) => {
    const prefix = id.slice(0, Math.max(0, id.indexOf("_")));
    const find = Object.hasOwn(finders, prefix) ? finders[prefix] : undefined;
    return find ? find(context, id) : Promise.resolve(null);
  };
}

/** `node(id)`. */
export function nodeResolver(find: NodeFinder): new () => object {
  /** Anything by its id. */
  @Resolver()
  class NodeResolver {
    @May("node.read")
    @Query(() => Node, {
      nullable: true,
      description: "Anything that has an id; null when there is none such, or the viewer may not see it.",
    })
    node(
      @Ctx() context: Context,
      @Arg("id", () => ID, { description: "The id, as some answer gave it." }) id: string,
    ): Promise<Node | null> {
      return find(context, id);
    }
  }
  return NodeResolver;
}

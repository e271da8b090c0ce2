import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { ChangeList } from "../../../orders/change-list";
import { OrderRecord } from "../../../orders/order.entity";
import { orderOf } from "../../../orders/order.store";
import { OrderActor } from "../../../orders/order-types";
import { shownActor } from "../../../orders/order-view";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { readsWholeAudit } from "../../../platform/audit/audit-list.store";
import { May } from "../../../platform/authorization/may";
import { isOfCompany } from "../../../platform/authorization/viewer";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { say } from "../../../platform/texts/fill";
import { Client } from "../../company/client/client.entity";
import { Viewer } from "../viewer/viewer.type";
import { AuditEntryConnection, AuditEntryFilter, AuditKindEnum, AuditSubject } from "./audit-entry.type";
import { kindOf, type AuditKind } from "./audit-kind.policy";
import { auditAddress, auditEntries, auditSentence, auditSubject } from "./audit-reading.task";

const WHICH = "Which acts; all when not given.";

/** What the history of acts adds to companies. */
@Resolver(() => Client)
export class ClientAuditResolver {
  @May("audit.read")
  @FieldResolver(() => AuditEntryConnection, {
    description:
      "Who did what in the company, the latest first: to its administrators of the whole company and to staff all of it, to the others what they did themselves. How subscribers and staff sign in and what they write in appeals is not told.",
  })
  auditEntries(
    @Root() { id }: Client,
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => AuditEntryFilter, { nullable: true, description: WHICH })
    filter?: AuditEntryFilter | null,
  ): Promise<Page<AuditRecord>> {
    return auditEntries(context, id, filter, page);
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether the viewer is shown what everybody did in the company, and not only what they did themselves.",
  })
  viewerSeesWholeAudit(@Root() { id }: Client, @Ctx() context: Context): boolean {
    return readsWholeAudit(viewerOf(context), id);
  }
}

/** What the history of acts adds to who is signed in. */
@Resolver(() => Viewer)
export class ViewerAuditResolver {
  @FieldResolver(() => AuditEntryConnection, {
    description:
      "What the viewer did, the latest first: in all their companies, and with their own ways of signing in (of a token: in the company that it is bound to).",
  })
  auditEntries(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => AuditEntryFilter, { nullable: true, description: WHICH })
    filter?: AuditEntryFilter | null,
  ): Promise<Page<AuditRecord>> {
    return auditEntries(context, null, filter, page);
  }
}

/** One act; what an order changes is called by its kind. */
export function auditEntryResolver(changes: ChangeList): new () => object {
  @Resolver(() => AuditRecord)
  class AuditEntryResolver {
    @FieldResolver(() => OrderActor, {
      description:
        "Who did it, also where their program did; its role is null where the cabinet did it by itself.",
    })
    actor(@Root() { actorName, actorRole }: AuditRecord, @Ctx() context: Context): OrderActor {
      return shownActor(actorName, actorRole, context);
    }

    @FieldResolver(() => ID, {
      nullable: true,
      description:
        "The id of who did it, by which the list is filtered; null where they are not of the company's people.",
    })
    actorId(@Root() { actorId, actorRole }: AuditRecord, @Ctx() context: Context): string | null {
      return isOfCompany(actorRole) || actorId === viewerOf(context).id ? actorId : null;
    }

    @FieldResolver(() => AuditKindEnum, {
      nullable: true,
      description:
        "What it is about; null for what an earlier release has written and this one does not know.",
    })
    kind(@Root() { action }: AuditRecord): AuditKind | null {
      return kindOf(action);
    }

    @FieldResolver(() => String, { description: "What was done, in one sentence, in the viewer's language." })
    async message(@Root() record: AuditRecord, @Ctx() context: Context): Promise<string> {
      return say(await auditSentence(context, changes, record), context.locale);
    }

    @FieldResolver(() => AuditSubject, {
      nullable: true,
      description: "What it was done to; null where that is nothing in particular.",
    })
    subject(@Root() record: AuditRecord, @Ctx() context: Context): Promise<AuditSubject | null> {
      return auditSubject(context, record);
    }

    @FieldResolver(() => OrderRecord, {
      nullable: true,
      description: "The order that it is about; null where there is none, or it is not yours.",
    })
    order(@Root() { orderId }: AuditRecord, @Ctx() context: Context): Promise<OrderRecord | null> | null {
      return orderId === null ? null : orderOf(context).load(orderId);
    }

    @FieldResolver(() => String, {
      nullable: true,
      description:
        "The network address from which it was done; null for what happens by itself, and where the viewer is not told: of subscribers and of the operator's staff.",
    })
    ip(@Root() record: AuditRecord, @Ctx() context: Context): string | null {
      return auditAddress(context, record);
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description:
        "The number of the seal that keeps it from being changed unnoticed; null for the seconds until it is sealed.",
    })
    seal(@Root() { seal }: AuditRecord): number | null {
      return seal;
    }
  }
  return AuditEntryResolver;
}

import { ATTACHMENTS_MAX } from "@kabinet/shared";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root, Subscription } from "type-graphql";
import { shownActor } from "../../../orders/order-view";
import { May } from "../../../platform/authorization/may";
import { ViewerRoleEnum } from "../../../platform/authorization/viewer-role";
import type { ViewerRole } from "../../../platform/authorization/viewer";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { problem } from "../../../platform/errors";
import { ListSize } from "../../../platform/graphql/weight";
import { updatesOf } from "../../../platform/graphql/updates";
import { Attachment } from "../../people/attachment/attachment.entity";
import { Client } from "../../company/client/client.entity";
import { clientOf } from "../../company/client/client.store";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import {
  Appeal,
  AppealAuthor,
  AppealConnection,
  AppealMessage,
  AppealMessageConnection,
  AppealTurn,
} from "./appeal.entity";
import { AppealListArgs, NumberChangeWishes } from "./appeal-list.type";
import { canAssign, canCancel, canClose, canReply, partyOf, shownNumber, turnOf } from "./appeal.policy";
import {
  APPEAL_CHANGED,
  appealQuery,
  filesOf,
  findAppeal,
  lastMessageOf,
  listAppeals,
  messagesOf,
  unreadOf,
} from "./appeal.store";
import type { NumberWishes } from "./number-wishes.policy";

const ID_OF_APPEAL = "Id of the appeal.";

/** Appeals, and what is in them. */
@Resolver(() => Appeal)
export class AppealResolver {
  @May("appeal.read")
  @Query(() => Appeal, {
    nullable: true,
    description: "One appeal; null when there is none, or it is not yours.",
  })
  appeal(
    @Arg("id", () => ID, { description: ID_OF_APPEAL }) id: string,
    @Ctx() context: Context,
  ): Promise<Appeal | null> {
    return findAppeal(context.database, viewerOf(context), id);
  }

  @May("appeal.read")
  @Query(() => AppealConnection, {
    description:
      "Appeals that the viewer may see: an administrator those of the company and its subscribers, a subscriber their own only (those begun since the line has had its present name), staff all.",
  })
  appeals(
    @Arg("clientId", () => ID, {
      nullable: true,
      description: "Only those held with the administrators of this company, whatever line they are about.",
    })
    clientId: string | null | undefined,
    @Arg("subscriberId", () => ID, {
      nullable: true,
      description: "Only those about this subscriber, the administrators' and the subscriber's own.",
    })
    subscriberId: string | null | undefined,
    @Args(() => AppealListArgs) args: AppealListArgs,
    @Ctx() context: Context,
  ): Promise<Page<Appeal>> {
    return listAppeals(context, appealQuery({ clientId, subscriberId }, args), args);
  }

  @May("appeal.read")
  @Subscription(() => Appeal, {
    description:
      "The appeal now, and again each time that something happens in it. Error NOT_FOUND when there is none, or it is not yours.",
    subscribe: ({ args, context }) => appealUpdates(context as Context, (args as { id: string }).id),
  })
  appealUpdated(
    @Arg("id", () => ID, { description: ID_OF_APPEAL }) _id: string,
    @Root() appeal: Appeal,
  ): Appeal {
    return appeal;
  }

  @FieldResolver(() => String, {
    description: "Its number as people say it on the phone: eight digits in two groups.",
  })
  reference(@Root() { number }: Appeal): string {
    return shownNumber(number);
  }

  @FieldResolver(() => AppealTurn, { description: "Whose turn it is; it follows from the state." })
  turn(@Root() { state }: Appeal): AppealTurn {
    return turnOf(state);
  }

  @FieldResolver(() => ViewerRoleEnum, {
    description: "With whom it is held: ADMINISTRATOR, the company's; or SUBSCRIBER, the user of the line.",
  })
  party(@Root() appeal: Appeal): ViewerRole {
    return partyOf(appeal);
  }

  @FieldResolver(() => Client, {
    nullable: true,
    description: "The company; null for a subscriber, who sees nothing of the company.",
  })
  client(@Root() { clientId }: Appeal, @Ctx() context: Context): Promise<Client | null> {
    return clientOf(context).load(clientId);
  }

  @FieldResolver(() => Subscriber, {
    nullable: true,
    description: "The subscriber that it is about; null where it is about the company as a whole.",
  })
  subscriber(@Root() { subscriberId }: Appeal, @Ctx() context: Context): Promise<Subscriber | null> | null {
    return subscriberId === null ? null : subscriberOf(context).load(subscriberId);
  }

  @FieldResolver(() => AppealAuthor, { description: "Who made it." })
  createdBy(@Root() { authorName, authorRole }: Appeal, @Ctx() context: Context): AppealAuthor {
    return authorOf(authorName, authorRole, context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Name of the specialist who answers for it; null while nobody does.",
  })
  assignee(@Root() { assigneeName }: Appeal): string | null {
    return assigneeName;
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: "Id of that specialist, `StaffPerson.id`; null while nobody does, and to all but the staff.",
  })
  assigneeId(@Root() { assigneeId }: Appeal, @Ctx() context: Context): string | null {
    return viewerOf(context).role === "staff" ? assigneeId : null;
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it is the viewer, one of the staff, who answers for it.",
  })
  isAssignedToViewer(@Root() { assigneeId }: Appeal, @Ctx() context: Context): boolean {
    return assigneeId === viewerOf(context).id;
  }

  @FieldResolver(() => NumberChangeWishes, {
    nullable: true,
    description: "Which number is wanted; null but for the topic NUMBER_CHANGE.",
  })
  wishes(@Root() { wishes }: Appeal): NumberWishes | null {
    return wishes === null ? null : (JSON.parse(wishes) as NumberWishes);
  }

  @FieldResolver(() => AppealMessageConnection, {
    description: "What was said and done, the newest first.",
  })
  messages(
    @Root() { id }: Appeal,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<AppealMessage>> {
    return messagesOf(context, id, page);
  }

  @FieldResolver(() => AppealMessage, { nullable: true, description: "What was said last." })
  lastMessage(@Root() { id }: Appeal, @Ctx() context: Context): Promise<AppealMessage | null> {
    return lastMessageOf(context).load(id);
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether it has an answer that the viewer has not read; always false for whoever only looks on.",
  })
  async isUnread(@Root() { id, answeredSeq }: Appeal, @Ctx() context: Context): Promise<boolean> {
    return answeredSeq > 0 && (await unreadOf(context).load(id)) !== null;
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may reply." })
  viewerCanReply(@Root() appeal: Appeal, @Ctx() context: Context): boolean {
    return canReply(viewerOf(context), appeal);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer, one of the staff, may take it over or give it to a colleague.",
  })
  viewerCanAssign(@Root() appeal: Appeal, @Ctx() context: Context): boolean {
    return canAssign(viewerOf(context), appeal);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may close it." })
  viewerCanClose(@Root() appeal: Appeal, @Ctx() context: Context): boolean {
    return canClose(viewerOf(context), appeal);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may withdraw it." })
  viewerCanCancel(@Root() appeal: Appeal, @Ctx() context: Context): boolean {
    return canCancel(viewerOf(context), appeal);
  }
}

/** Who wrote an entry. */
@Resolver(() => AppealMessage)
export class AppealMessageResolver {
  @FieldResolver(() => Boolean, {
    description:
      "Whether only the operator's staff are shown the entry: one of them gave the appeal to another. Others find no such entry.",
  })
  isStaffOnly(@Root() { isStaffOnly }: AppealMessage): boolean {
    return isStaffOnly;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "What one of the staff told whoever they gave the appeal to, in plain text; null where nothing, and to all but the staff.",
  })
  staffNote(@Root() { staffNote }: AppealMessage, @Ctx() context: Context): string | null {
    return viewerOf(context).role === "staff" ? staffNote : null;
  }

  @FieldResolver(() => AppealAuthor, { description: "Who wrote it." })
  author(@Root() { authorName, authorRole }: AppealMessage, @Ctx() context: Context): AppealAuthor {
    return authorOf(authorName, authorRole, context);
  }

  @ListSize(ATTACHMENTS_MAX)
  @FieldResolver(() => [Attachment], {
    description: "Files that go with it, in the order in which they were sent.",
  })
  attachments(
    @Root() { id, attachmentCount }: AppealMessage,
    @Ctx() context: Context,
  ): Promise<Attachment[]> | Attachment[] {
    return attachmentCount === 0 ? [] : filesOf(context).load(id);
  }
}

function authorOf(name: string, role: ViewerRole, context: Context): AppealAuthor {
  return { name: shownActor(name, role, context).name, role };
}

function appealUpdates(context: Context, id: string): AsyncGenerator<Appeal, void, undefined> {
  return updatesOf({
    database: context.database,
    topic: APPEAL_CHANGED,
    concerns: (changed) => changed === id,
    read: () => {
      context.made.clear();
      return findAppeal(context.database, viewerOf(context), id);
    },
    missing: () => problem("NOT_FOUND", context.locale),
  });
}

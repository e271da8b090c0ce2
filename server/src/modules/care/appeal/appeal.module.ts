import { defineModule } from "../../../define-module";
import { appealAttachments } from "./appeal-attachments.task";
import { answerMailComposer } from "./answer-mail.store";
import { Appeal, AppealMessage, AppealRead } from "./appeal.entity";
import { AppealMessageResolver, AppealResolver } from "./appeal.resolver";
import { appealOf } from "./appeal.store";
import { AssignAppealResolver } from "./assign-appeal";
import { ASSIGNMENT_MAIL, assignmentMailComposer } from "./assignment-mail.task";
import { CreateAppealResolver } from "./create-appeal";
import { EndAppealResolver } from "./end-appeal";
import { MarkAppealReadResolver } from "./mark-appeal-read";
import { NumberChangeWishesResolver, NumberRequestResolver } from "./number-request.resolver";
import { ReplyToAppealResolver } from "./reply-to-appeal";
import { RequestNumberChangeResolver } from "./request-number-change";
import { StaffAppealsResolver } from "./staff-appeals.resolver";
import { SubscriberAppealsResolver } from "./subscriber-appeals.resolver";

/** Appeals of companies to the operator, and the answers. */
export const appealModule = defineModule({
  id: "appeal",
  area: "care",
  entities: [Appeal, AppealMessage, AppealRead],
  kept: {
    Appeal: "the history of a company",
    AppealMessage: "the history of a company",
    AppealRead: "one small row for a person and an appeal",
  },
  resolvers: [
    AppealResolver,
    AppealMessageResolver,
    AssignAppealResolver,
    CreateAppealResolver,
    EndAppealResolver,
    MarkAppealReadResolver,
    NumberChangeWishesResolver,
    NumberRequestResolver,
    ReplyToAppealResolver,
    RequestNumberChangeResolver,
    StaffAppealsResolver,
    SubscriberAppealsResolver,
  ],
  nodes: { apl: (context, id) => appealOf(context).load(id) },
  downloads: [appealAttachments],
  mails: {
    appealAnswers: ({ publicUrl, secrets }) => answerMailComposer(publicUrl, secrets),
    [ASSIGNMENT_MAIL]: ({ publicUrl, secrets }) => assignmentMailComposer(publicUrl, secrets),
  },
});

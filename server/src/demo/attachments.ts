import { createHash } from "node:crypto";
import { formatDecimal } from "@kabinet/shared";
import type { Appeal, AppealMessage } from "../modules/care/appeal/appeal.entity";
import { PaymentState, type Payment } from "../modules/money/payment/payment.entity";
import { typeOf } from "../modules/people/attachment/attachment-upload.task";
import { readFileName } from "../modules/people/attachment/attachment-name.policy";
import type { Attachment, AttachmentPart } from "../modules/people/attachment/attachment.entity";
import { derivedId } from "../platform/derived-id";
import type { ViewerRole } from "../platform/authorization/viewer";
import { APPEAL_STORIES, type DemoFileKind } from "./appeal-stories";
import { demoPdf, demoPicture, demoWorkbook, type DemoFile } from "./demo-files";
import { Random } from "./random";

/** Rows of the demo's attachments. */
export interface DemoAttachments {
  readonly attachments: Attachment[];
  readonly parts: AttachmentPart[];
}

/** To what a file of the demo is attached, by whom, and when. */
interface Held {
  readonly kind: "appeal" | "payment";
  readonly id: string;
  readonly clientId: string;
  readonly uploaderId: string;
  readonly uploaderRole: ViewerRole;
  readonly at: number;
}

/** The files of the demo's stories: which goes with which entry is said there. Entries are told how many they have. */
export async function appealAttachments(
  appeals: readonly Appeal[],
  messages: readonly AppealMessage[],
  seed: number,
): Promise<DemoAttachments> {
  const made: DemoAttachments = { attachments: [], parts: [] };
  for (const appeal of appeals) {
    const files = APPEAL_STORIES.find(({ subject }) => subject === appeal.subject)?.files ?? [];
    for (const { seq, file } of files) {
      const message = messages.find((one) => one.appealId === appeal.id && one.seq === seq);
      if (!message) continue;
      message.attachmentCount += 1;
      const { id, at, authorId: uploaderId, authorRole: uploaderRole } = message;
      const held = { kind: "appeal", id, clientId: appeal.clientId, uploaderId, uploaderRole, at } as const;
      await addFile(made, held, await FILES[file](new Random(`${String(seed)}:file:${appeal.id}`), at));
    }
  }
  return made;
}

/** The payment orders that companies attached to payments that wait for the operator. */
export async function paymentAttachments(payments: readonly Payment[]): Promise<DemoAttachments> {
  const made: DemoAttachments = { attachments: [], parts: [] };
  for (const payment of payments) {
    const {
      id,
      clientId,
      state,
      amount,
      reference,
      paidOn,
      registeredAt: at,
      registeredByName: by,
    } = payment;
    if (state !== PaymentState.PENDING_AUTHORIZATION || at === null) continue;
    const content = await demoPdf(
      {
        title: `Платёжное поручение № ${reference}`,
        lines: [`Дата: ${paidOn}`, `Составил(а): ${by ?? ""}`],
        head: ["Назначение", "Сумма"],
        rows: [["Оплата услуг связи", formatDecimal(amount)]],
        total: ["Итого", formatDecimal(amount)],
      },
      by ?? "",
      at,
    );
    const held = { kind: "payment", id, clientId, uploaderRole: "administrator", at } as const;
    // Whoever registered it has left since.
    const uploaderId = derivedId("vwr", at, by ?? "", clientId);
    await addFile(made, { ...held, uploaderId }, { name: `Поручение ${reference}.pdf`, content });
  }
  return made;
}

/** What the stories attach. */
const FILES: Readonly<Record<DemoFileKind, (random: Random, at: number) => Promise<DemoFile> | DemoFile>> = {
  roaming: async (random, at) => {
    const days = Array.from({ length: 6 }, (_, i) => [
      `0${String(i + 1)}.10`,
      String(random.between(1, 9)),
      `${String(random.between(1, 4))},${String(random.between(10, 99))}`,
    ]);
    const rows = [["День", "Вызовов", "Сумма"], ...days];
    return { name: "Роуминг по дням.xlsx", content: await demoWorkbook("Роуминг", rows, at) };
  },
  act: async (random, at) => {
    const months = ["Июль", "Август", "Сентябрь"].map((month) => {
      const sum = `${String(random.between(200, 900))},${String(random.between(10, 99))}`;
      return [month, sum, sum];
    });
    const page = {
      title: "Акт сверки за третий квартал",
      lines: ["Стороны подтверждают, что расхождений нет."],
      head: ["Месяц", "Начислено", "Оплачено"],
      rows: months,
      total: ["Расхождение", "0,00", "0,00"],
    };
    return { name: "Акт сверки.pdf", content: await demoPdf(page, "Специалист", at) };
  },
  signal: (random) => {
    const bars = Array.from({ length: 8 }, () => random.between(5, 60) / 100);
    return { name: "Уровень сигнала.png", content: demoPicture(bars) };
  },
  paid: async (random, at) => {
    const sum = `${String(random.between(200, 900))},00`;
    const page = {
      title: `Платёжное поручение № ${String(random.between(100, 999))}`,
      lines: ["Исполнено банком."],
      head: ["Назначение", "Сумма"],
      rows: [["Оплата услуг связи", sum]],
      total: ["Итого", sum],
    };
    return { name: "Платёжное поручение.pdf", content: await demoPdf(page, "Бухгалтерия", at) };
  },
};

/** Adds a file as it would have been kept: it is what its name says, or nothing is made at all. */
async function addFile(made: DemoAttachments, held: Held, { name, content }: DemoFile): Promise<void> {
  const { extension } = readFileName(name);
  const bytes = content.length;
  const file = {
    bytes,
    async *content(start: number, end: number): AsyncGenerator<Uint8Array> {
      yield content.subarray(start, end);
    },
  };
  const type = extension === null ? null : await typeOf(file, extension);
  if (type === null) throw new Error(`${name} would not be taken`);
  const { kind, id: holderId, clientId, uploaderId, uploaderRole, at } = held;
  const id = derivedId("att", at, holderId, name);
  made.attachments.push({
    ...{ id, uploaderId, uploaderRole, name, type, bytes },
    sha256: createHash("sha256").update(content).digest("hex"),
    ...{ holderKind: kind, holderId, clientId, createdAt: at, wholeAt: at },
  });
  made.parts.push({ attachmentId: id, seq: 0, content: content.toString("base64") });
}

import { defineTexts } from "../../../platform/texts/define-texts";

/** Why a file is not taken, or cannot be attached, and what to do. */
export const attachmentText = defineTexts("attachment", {
  EMPTY: {
    ru: "Файл пустой. Выберите другой.",
    be: "Файл пусты. Выберыце іншы.",
    en: "The file is empty. Choose another one.",
  },
  TOO_LARGE: {
    ru: "Файл больше {mb} МБ. Уменьшите его или разделите на части.",
    be: "Файл большы за {mb} МБ. Паменшыце яго або падзяліце на часткі.",
    en: "The file is larger than {mb} MB. Make it smaller, or split it.",
  },
  KIND: {
    ru: "Такие файлы не принимаются. Приложите PDF, JPEG, PNG, XLSX, DOCX, ODS, CSV или TXT.",
    be: "Такія файлы не прымаюцца. Далучыце PDF, JPEG, PNG, XLSX, DOCX, ODS, CSV або TXT.",
    en: "Files of this kind are not taken. Attach PDF, JPEG, PNG, XLSX, DOCX, ODS, CSV or TXT.",
  },
  CONTENT: {
    ru: "Содержимое файла не то, о котором говорит его имя (.{extension}), или в нём есть макросы. Сохраните его заново в нужном формате.",
    be: "Змесціва файла не тое, пра якое кажа яго назва (.{extension}), або ў ім ёсць макрасы. Захавайце яго нанава ў патрэбным фармаце.",
    en: "The content of the file is not what its name says (.{extension}), or it holds macros. Save it anew in the right format.",
  },
  TEXT: {
    ru: "Это не текст в кодировке UTF-8 или windows-1251. Сохраните файл в UTF-8.",
    be: "Гэта не тэкст у кадзіроўцы UTF-8 або windows-1251. Захавайце файл у UTF-8.",
    en: "This is no text in UTF-8 or windows-1251. Save the file in UTF-8.",
  },
  INFECTED: {
    ru: "Антивирус нашёл в файле угрозу, файл не принят. Проверьте свой компьютер.",
    be: "Антывірус знайшоў у файле пагрозу, файл не прыняты. Праверце свой камп'ютар.",
    en: "The antivirus has found a threat in the file, so it is not taken. Check your computer.",
  },
  DAY: {
    ru: "За сутки можно отправить {files} {files|файл|файла|файлов}, всего {mb} МБ. Отправьте остальные завтра.",
    be: "За суткі можна адправіць {files} {files|файл|файлы|файлаў}, усяго {mb} МБ. Адпраўце астатнія заўтра.",
    en: "{files} {files|file|files} of {mb} MB together can be sent within a day. Send the others tomorrow.",
  },
  COMPANY: {
    ru: "Вложения компании заняли всё отведённое место: {day} МБ за сутки, {all} МБ всего. Отправьте сообщение без файлов.",
    be: "Далучаныя файлы кампаніі занялі ўсё адведзенае месца: {day} МБ за суткі, {all} МБ усяго. Адпраўце паведамленне без файлаў.",
    en: "The company's attachments have taken all the room there is: {day} MB a day, {all} MB in all. Send the message without files.",
  },
  TOO_MANY: {
    ru: "Приложить можно не больше {most} {most|файла|файлов|файлов}, каждый один раз.",
    be: "Далучыць можна не больш за {most} {most|файл|файлы|файлаў}, кожны адзін раз.",
    en: "At most {most} {most|file|files} can be attached, each once.",
  },
  NOT_FOUND: {
    ru: "Такого файла нет: он уже приложен или не отправлен за последние сутки. Приложите его снова.",
    be: "Такога файла няма: ён ужо далучаны або не адпраўлены за апошнія суткі. Далучыце яго зноў.",
    en: "There is no such file: it is attached already, or was not sent within the last day. Attach it again.",
  },
});

import type { UserErrorLike } from "./apollo/user-error";
import { currentLocale } from "./i18n/locale";

/** A file that the server has taken. */
export interface SentFile {
  id: string;
  name: string;
  bytes: number;
}

/** Why a file was not taken; `refusal` is null where no answer came. */
export class FileNotTaken extends Error {
  constructor(readonly refusal: UserErrorLike | null) {
    super(refusal?.message ?? "no answer");
  }
}

interface Sending {
  /** Told how much of it has gone, 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Sends one file. `fetch` would not tell how far it has come. */
export function sendFile(file: File, { onProgress, signal }: Sending): Promise<SentFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/uploads?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("accept-language", currentLocale());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const answer = read(request.responseText);
      if (request.status === 201 && answer && "id" in answer) resolve(answer);
      else reject(new FileNotTaken(answer && "errors" in answer ? refusalOf(answer) : null));
    };
    request.onerror = () => reject(new FileNotTaken(null));
    request.onabort = request.onerror;
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

interface Refused {
  errors: readonly { message: string; extensions: { code: string } }[];
}

function read(text: string): SentFile | Refused | null {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" ? (answer as SentFile | Refused | null) : null;
  } catch {
    return null;
  }
}

function refusalOf({ errors: [first] }: Refused): UserErrorLike | null {
  return first ? { code: first.extensions.code, message: first.message } : null;
}

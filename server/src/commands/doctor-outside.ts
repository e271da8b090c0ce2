import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { connect } from "node:net";
import { dirname } from "node:path";
import type { Settings } from "../env";
import { realNetwork } from "../network-of";
import { secretBoxOf, secretsFileOf } from "../secret-keys";
import { clamdScanner } from "../platform/scanner/clamd-scanner";
import type { Finding } from "./finding";

/** So much room a disk should have, in bytes. */
const ROOM = 1_000_000_000;
/** How long a look at another machine may take, in milliseconds. */
const LOOK_MS = 5_000;

/** Whether what the gateway needs beside its database is there: keys, disks, mail, the network. */
export async function outsideChecks(settings: Settings): Promise<readonly Finding[]> {
  return [
    secrets(settings),
    ...disks(settings),
    await mail(settings),
    await scanner(settings),
    await network(settings),
  ];
}

function secrets(settings: Settings): Finding {
  const file = secretsFileOf(settings);
  if (file !== null && !existsSync(file))
    return {
      check: "secrets",
      outcome: "warn",
      told: `${file} is not there yet: the gateway makes it; back it up then`,
    };
  try {
    secretBoxOf(settings);
    return { check: "secrets", outcome: "ok", told: file ?? "SECRETS_KEY" };
  } catch (error) {
    return { check: "secrets", outcome: "fail", told: (error as Error).message };
  }
}

function disks({ DATABASE_URL, MAIL_DIRECTORY, SMTP_URL }: Settings): Finding[] {
  const folders = [
    ...(DATABASE_URL.startsWith("sqlite:") ? [dirname(DATABASE_URL.slice("sqlite:".length))] : []),
    ...(SMTP_URL === null ? [MAIL_DIRECTORY] : []),
  ];
  return folders.map((folder): Finding => {
    const there = nearest(folder);
    try {
      accessSync(there, constants.W_OK);
      const { bavail, bsize } = statfsSync(there);
      const room = bavail * bsize;
      const told = `${folder}: ${(room / 1e9).toFixed(1)} GB are free`;
      return { check: "disk", outcome: room < ROOM ? "warn" : "ok", told };
    } catch {
      return {
        check: "disk",
        outcome: "fail",
        told: `${there} cannot be written: it has to belong to who runs the gateway`,
      };
    }
  });
}

/** The folder, or the nearest one above it that is there. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}

async function mail({ SMTP_URL, DEMO }: Settings): Promise<Finding> {
  if (SMTP_URL === null)
    return {
      check: "mail",
      outcome: DEMO ? "ok" : "warn",
      told: "no SMTP_URL: mail is kept as files and reaches nobody",
    };
  const port = Number(SMTP_URL.port) || (SMTP_URL.protocol === "smtps:" ? 465 : 587);
  const where = `${SMTP_URL.hostname}:${String(port)}`;
  const problem = await unreachable(SMTP_URL.hostname, port);
  return problem === null
    ? { check: "mail", outcome: "ok", told: `${where} answers` }
    : { check: "mail", outcome: "fail", told: `${where} does not answer: ${problem}` };
}

function unreachable(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: LOOK_MS });
    const end = (problem: string | null): void => {
      socket.destroy();
      resolve(problem);
    };
    socket.once("connect", () => {
      end(null);
    });
    socket.once("timeout", () => {
      end("no answer in time");
    });
    socket.once("error", (error: NodeJS.ErrnoException) => {
      end(error.code ?? error.message);
    });
  });
}

async function scanner({ ATTACHMENT_SCANNER, DEMO }: Settings): Promise<Finding> {
  if (ATTACHMENT_SCANNER === null)
    return {
      check: "scanner",
      outcome: DEMO ? "ok" : "warn",
      told: "no ATTACHMENT_SCANNER: nobody looks for viruses in attachments",
    };
  const { host } = ATTACHMENT_SCANNER;
  try {
    await clamdScanner(ATTACHMENT_SCANNER, LOOK_MS).check();
    return { check: "scanner", outcome: "ok", told: `clamd at ${host} answers` };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { check: "scanner", outcome: "fail", told: `clamd at ${host}: ${code ?? message}` };
  }
}

async function network(settings: Settings): Promise<Finding> {
  try {
    const port = await realNetwork(settings);
    if (port === null)
      return {
        check: "network",
        outcome: settings.DEMO ? "ok" : "warn",
        told: "a simulator: orders are carried out by nobody, text messages reach nobody",
      };
    await port.check?.();
    return { check: "network", outcome: "ok", told: settings.NETWORK };
  } catch (error) {
    const { message, cause } = error as Error;
    const told =
      cause instanceof Error
        ? `${message}: ${cause.message || String((cause as NodeJS.ErrnoException).code)}`
        : message;
    return { check: "network", outcome: "fail", told: `${settings.NETWORK}: ${told}` };
  }
}

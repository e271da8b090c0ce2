#!/usr/bin/env node
import "./compile-cache";
import "reflect-metadata";
import { createInterface } from "node:readline";
import { Refused } from "./commands/command";
import { runKabinet } from "./commands/run";
import { ENVIRONMENT } from "./env";

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new Refused("a password was to come by the input, and none came");
}

async function input(most: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What an operator's engineer does beside the running gateway. */
void runKabinet(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  firstLine,
  input,
  environment: ENVIRONMENT,
}).then((code) => {
  process.exitCode = code;
});

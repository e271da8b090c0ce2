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

/** What an operator's engineer does beside the running gateway. */
void runKabinet(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  firstLine,
  environment: ENVIRONMENT,
}).then((code) => {
  process.exitCode = code;
});

#!/usr/bin/env node
/** The program's first file: answers at once what takes nothing but a file to read, and loads the command line for all else. */
import { existsSync, readFileSync } from "node:fs";

const [command = "", name = "", ...more] = process.argv.slice(2);
const document = /^[a-z-]+$/.test(name) ? new URL(`../rules/${name}.md`, import.meta.url) : undefined;

if ((command === "--version" || command === "-V") && name === "") process.stdout.write(`${(JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string }).version}\n`);
else if (command === "explain" && more.length === 0 && document !== undefined && existsSync(document)) process.stdout.write(readFileSync(document, "utf8"));
else await import("./cli.ts");

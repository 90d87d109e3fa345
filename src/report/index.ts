/** The list of formats: one function and one line each. */
import { concise } from "./concise.ts";
import type { Format } from "./format.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { sarif } from "./sarif.ts";
import { text } from "./text.ts";

export const formats: Readonly<Record<string, Format>> = { pretty: text, concise, json, markdown, html, sarif, github, gitlab, junit };

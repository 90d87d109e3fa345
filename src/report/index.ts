/** The list of formats: one function and one line each. */
import { concise } from "./concise.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { text } from "./text.ts";

export const formats: Readonly<Record<string, Format>> = { pretty: text, concise, json, markdown };

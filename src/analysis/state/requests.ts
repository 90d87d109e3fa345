/** Answers what a request does, as far as its words tell: it changes something, it asks for something, or it does what has no effect a second time. */
import type { Event, Value } from "../../model.ts";
import { isConstant } from "../flow/cells.ts";
import { lastName } from "../flow/facts.ts";
import { matches } from "../flow/matches.ts";

const GETS = /^["'`](get|head)["'`]$/i;
const SENT = /^["'`]post["'`]$/i;
/** Begins with what is done to something that is there afterwards. */
const CHANGES = /^["'`]?(?:(?:create|add|insert|update|edit|set|save|delete|remove|rename|enable|disable|toggle|install|uninstall|upgrade|confirm|submit|publish|approve|reject|invite|join|write|generate|import|upload|register|revoke|grant|archive|restore|apply|reset|cancel)(?:[A-Z_]|["'`]?$)|(?:store|post|put|start|stop|sign)[A-Z_]|run[A-Z]\w*(?:Action|Command|Job|Task|Script|Test)s?["'`]?$)/;
/** Says only that something is sent: what, stands before it or in its first argument. */
const CARRIES = /^(mutate|mutateAsync|call|invoke|request|send|execute)$/;
const METHOD = /^["'`](put|patch|delete)["'`]$/i;

/** Tells whether a call changes something: `api.users.remove(id)`, `rpc.call("setName", name)`, `fetch(url, { method: "DELETE" })`, or any of `writeName`. Its answer says how that went, and comes to whoever asked for it. */
export function isCommand(event: Event): boolean {
  const { callee = "", args = [] } = event.detail;
  const method = option(event, "method");
  if (matches(method, METHOD) || (matches(method, SENT) && matches(event.func?.name, CHANGES))) return true;
  const name = lastName(callee);
  if (!CARRIES.test(name)) return CHANGES.test(name);
  const [what] = args;
  return matches(lastName(callee.slice(0, Math.max(0, callee.length - name.length - 1))), CHANGES) || (what?.kind === "constant" && !isConstant(what, "null") && CHANGES.test(what.text));
}

const ASKS = /^["'`]?(get|fetch|find|list|query|select|load|read|search|lookup|count|exists|has|check|describe|resolve)([A-Z_]|["'`]?$)/;
/** It does more than ask: `getOrCreate`, `fetch_and_store`. */
const DOES_MORE = /(Or|And)[A-Z]|_(or|and)_/;
/** A statement of a database that leaves alone what is there. */
const ONLY_ONCE = /\bIF NOT EXISTS\b|\bON CONFLICT\b[^;]*\bDO NOTHING\b|\bINSERT OR IGNORE\b/i;
/** What an answer says is read: the request was another call. */
const BODY = /\b(Response|Body|Request)\.(json|text|blob|bytes|arrayBuffer|formData)$/;
const READS = /^["'`]\s*(SELECT|WITH|SHOW|EXPLAIN|PRAGMA|DESCRIBE)\b(?![^;]*\b(INSERT|UPDATE|DELETE)\b)/i;

/** Tells whether a call only asks: `api.users.list(team)`, `fetch(url)`, `db.query("SELECT …")`. Who asks twice is answered twice, and nothing else is different. */
export function isQuestion(event: Event): boolean {
  const { callee = "", api, args = [] } = event.detail;
  const name = lastName(callee);
  if (matches(api, BODY)) return true;
  if (api === "global fetch") return args.length < 2 || (event.detail.fields?.[1] !== undefined && option(event, "...") === undefined && sendsNothing(event));
  if (args.some((arg) => matches(textOf(arg), READS))) return true;
  return ASKS.test(name) && sendsNothing(event) && !DOES_MORE.test(name) && !SENDS.test(event.at.text) && !args.some((arg) => matches(textOf(arg), STATEMENT));
}

const SENDS = /\b(method:\s*(?!["'`](get|head)["'`])|body\b)/i;
/** A statement of a database, or what might become one. */
const STATEMENT = /^["'`]\s*(INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|MERGE|REPLACE|BEGIN|CALL)\b/i;

/** Tells whether a request has no effect where it has been made before: `CREATE TABLE IF NOT EXISTS …`. */
export function isRepeatable({ at, detail: { args = [] } }: Event): boolean {
  return ONLY_ONCE.test(at.text) || args.some((arg) => matches(textOf(arg), ONLY_ONCE));
}

function textOf(value: Value): string | undefined {
  return value.kind === "constant" ? value.text : value.kind === "derived" ? value.text : undefined;
}

function sendsNothing(event: Event): boolean {
  const method = option(event, "method");
  return option(event, "body") === undefined && (method === undefined || GETS.test(method));
}

/** What an option of a call is where it stands there. */
function option({ detail: { fields = [] } }: Event, name: string): string | undefined {
  const value = fields.map((each) => each?.[name]).find((each) => each !== undefined);
  return value && (textOf(value) ?? "");
}

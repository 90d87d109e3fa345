/** Functions that keep their identity while what is in them is replaced, and what is known about each. */
import { Answer, answerAbout, type Keeper, Source } from "./answer.ts";
import type { Event, Func, Location, Resource, Value } from "../model.ts";
import type { LiveModel } from "./model.ts";

/** What a front end fills in when it lowers a function. */
export type Content = { -readonly [K in keyof Func]: Func[K] } & { events: Event[]; params: Resource[]; returns: Value[] };

/** A function whose content is replaced when it is lowered again; reading it is tracked. */
export class LiveFunc extends Source implements Func {
  /** What others do with it makes it this, as long as they do. */
  private given: "stop" | "handler" | undefined;
  /** The model that it is a part of. */
  model: LiveModel | undefined;
  private now: Content | undefined;
  private draft: Content | undefined;
  /** What is kept about it, by what asks. */
  readonly answers = new Map<object, Answer<unknown>>();

  constructor(content: Content) {
    super();
    this.draft = content;
  }

  /** What is written from here on stays apart until it is accepted. */
  begin(content: Content): void {
    this.draft = content;
  }

  /** The content being written, and what it may replace. */
  get versions(): { readonly now: Content | undefined; readonly draft: Content | undefined } {
    return { now: this.now, draft: this.draft };
  }

  /** Ends `begin`: the new content replaces the old one, or is dropped where it says the same. */
  accept(isNew: boolean): void {
    if (this.draft === undefined) return;
    if (isNew) this.now = this.draft;
    this.draft = undefined;
    if (isNew) this.changed();
  }

  /** Says what others make of it; nothing: they no longer do. */
  runBy(role: "stop" | "handler" | undefined): void {
    if (role === this.given) return;
    this.given = role;
    this.changed();
  }

  private get content(): Content {
    this.read();
    return this.draft ?? this.now!;
  }

  get id(): string {
    return this.content.id;
  }
  get name(): string {
    return this.content.name;
  }
  get file(): string {
    return this.content.file;
  }
  get at(): Location {
    return this.content.at;
  }
  get async(): boolean {
    return this.content.async;
  }
  set async(async: boolean) {
    this.content.async = async;
  }
  get generator(): boolean {
    return this.content.generator;
  }
  get exported(): boolean {
    return this.content.exported;
  }
  get bindsThis(): boolean {
    return this.content.bindsThis;
  }
  get owner(): string | undefined {
    return this.content.owner;
  }
  get parent(): Func | undefined {
    return this.content.parent;
  }
  set parent(parent: Func | undefined) {
    this.content.parent = parent;
  }
  get params(): Resource[] {
    return this.content.params;
  }
  get role(): Func["role"] {
    const { role } = this.content;
    return this.given === "stop" ? "stop" : (role ?? this.given);
  }
  get entry(): Event {
    return this.content.entry;
  }
  set entry(entry: Event) {
    this.content.entry = entry;
  }
  get events(): Event[] {
    return this.content.events;
  }
  set events(events: Event[]) {
    this.content.events = events;
  }
  get returns(): Value[] {
    return this.content.returns;
  }
  get composed(): Func["composed"] {
    return this.content.composed;
  }
  set composed(composed: Func["composed"]) {
    this.content.composed = composed;
  }
}

const answers = new WeakMap<Func, Map<object, Answer<unknown>>>();

/** Returns what is kept about a function under a key, made once. */
export function answerOf<T, M>(func: Func, key: object, compute: (model: M, func: Func) => T, model: M, keeper?: Keeper<Func>): Answer<T> {
  const known = answersAbout(func);
  let answer = known.get(key) as Answer<T> | undefined;
  if (!answer) known.set(key, (answer = answerAbout(compute, model, func, keeper)));
  return answer;
}

function answersAbout(func: Func): Map<object, Answer<unknown>> {
  if (func instanceof LiveFunc) return func.answers;
  let known = answers.get(func);
  if (!known) answers.set(func, (known = new Map()));
  return known;
}

/** A function is no longer part of the program. */
export function remove(func: Func): void {
  const known = answersAbout(func);
  for (const answer of known.values()) answer.drop();
  known.clear();
  if (func instanceof LiveFunc) func.changed();
}

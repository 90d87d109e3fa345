/**
 * Answers that are kept: about a function, about the program, as a list over all functions, and by key.
 * In a model that is edited they are computed again only where something that they have read has changed.
 */
import { Answer, answerAbout } from "../../live/answer.ts";
import { answerOf, LiveFunc } from "../../live/function.ts";
import { LiveIndex, LiveList, LiveTable } from "../../live/kept.ts";
import { LiveModel } from "../../live/model.ts";
import type { Func, Model } from "../../model.ts";

/** Keeps what is computed about a function. Not for answers that ask themselves about other functions: those are `recursive`. */
export function perFunc<T>(compute: (model: Model, func: Func) => T): (model: Model, func: Func) => T {
  const key = {};
  const plain = new WeakMap<Func, { readonly value: T }>();
  return (model, func) => {
    if (model instanceof LiveModel) return answerOf(func, key, compute, model).get() as T;
    let known = plain.get(func);
    if (!known) plain.set(func, (known = { value: compute(model, func) }));
    return known.value;
  };
}

/** The same for what needs no more than the function: `perFunc` without the model. */
export function aboutFunc<T>(compute: (func: Func) => T): (func: Func) => T {
  const key = {};
  const ofFunc = (_: unknown, func: Func): T => compute(func);
  const plain = new WeakMap<Func, { readonly value: T }>();
  return (func) => {
    if (func instanceof LiveFunc) return answerOf(func, key, ofFunc, undefined).get() as T;
    let known = plain.get(func);
    if (!known) plain.set(func, (known = { value: compute(func) }));
    return known.value;
  };
}

/** Keeps what is computed about a function from the answers about others, so many steps away and no more: further away it is `beyond`. */
export function toDepth<T>(depth: number, beyond: T, compute: (model: Model, func: Func, ask: (other: Func) => T) => T): (model: Model, func: Func) => T {
  if (depth < 0) return () => beyond;
  const next = toDepth(depth - 1, beyond, compute);
  return perFunc((model, func) => compute(model, func, (other) => next(model, other)));
}

/** Keeps what is computed about the program as a whole: in a model that is edited it is computed anew after each edit, so it should be small or made of other kept answers. */
export function perModel<T>(compute: (model: Model) => T): (model: Model) => T {
  const known = new WeakMap<Model, { readonly value: T } | Answer<T>>();
  return (model) => {
    let found = known.get(model);
    if (!found) known.set(model, (found = model instanceof LiveModel ? new Answer(() => compute(model)) : { value: compute(model) }));
    return found instanceof Answer ? (found.get() as T) : found.value;
  };
}

/** Returns what sorts functions as the model does. */
export const inModelOrder: (model: Model) => (a: Func, b: Func) => number = perModel((model) => {
  if (model instanceof LiveModel) return (a, b) => model.placeOf(a) - model.placeOf(b);
  const places = new Map(model.funcs.map((func, i) => [func, i]));
  return (a, b) => places.get(a)! - places.get(b)!;
});

/** Keeps what the program as a whole says under keys: in a model that is edited whoever asks for a key is asked again only where that key says something else. */
export function tableOf<K, T>(compute: (model: Model) => ReadonlyMap<K, T>): (model: Model) => (key: K) => T | undefined {
  const id = {};
  const plain = perModel(compute);
  return (model) => {
    const table = model instanceof LiveModel ? model.keep(id, () => new LiveTable<K, T>(() => compute(model))) : plain(model);
    return (key) => table.get(key);
  };
}

/** Keeps what all functions contribute to one list, in the order of the model. */
export function listOf<T>(compute: (model: Model, func: Func) => readonly T[]): (model: Model) => readonly T[] {
  const key = {};
  const plain = new WeakMap<Model, readonly T[]>();
  return (model) => {
    if (model instanceof LiveModel) return model.keep(key, () => new LiveList<T>(model, compute)).get();
    let known = plain.get(model);
    if (!known) plain.set(model, (known = model.funcs.flatMap((func) => compute(model, func))));
    return known;
  };
}

/** Keeps what is said of each member of a list, in its order. */
export function eachOf<T extends object, R>(list: (model: Model) => readonly T[], compute: (model: Model, member: T) => readonly R[]): (model: Model) => readonly R[] {
  const all = perModel((model): { get(): readonly R[] | undefined } => {
    if (!(model instanceof LiveModel)) {
      const found = list(model).flatMap((member) => compute(model, member));
      return { get: () => found };
    }
    const known = new Map<T, Answer<readonly R[]>>();
    return new Answer(() => {
      const members = new Set(list(model));
      for (const [member, answer] of known) {
        if (members.has(member)) continue;
        answer.drop();
        known.delete(member);
      }
      for (const member of members) if (!known.has(member)) known.set(member, answerAbout(compute, model, member));
      return [...members].flatMap((member) => known.get(member)!.get() ?? []);
    });
  });
  return (model) => all(model).get() ?? [];
}

/** Keeps what is asked about the program under a key, each key by itself. */
export function byKey<K, T>(compute: (model: Model, key: K) => T): (model: Model) => (key: K) => T {
  const known = new WeakMap<Model, Map<K, { readonly value: T } | Answer<T>>>();
  return (model) => {
    const answers = known.get(model) ?? new Map<K, { readonly value: T } | Answer<T>>();
    known.set(model, answers);
    return (key) => {
      let found = answers.get(key);
      if (!found) answers.set(key, (found = model instanceof LiveModel ? answerAbout(compute, model, key) : { value: compute(model, key) }));
      return found instanceof Answer ? (found.get() as T) : found.value;
    };
  };
}

/** Keeps what functions contribute by key, under each key in the order of the model. */
export function indexBy<K, T>(compute: (model: Model, func: Func) => Iterable<readonly [K, T]>): (model: Model) => (key: K) => readonly T[] {
  const id = {};
  const plain = new WeakMap<Model, (key: K) => readonly T[]>();
  return (model) => {
    if (model instanceof LiveModel) {
      const index = model.keep(id, () => new LiveIndex<K, T>(model, compute));
      return (key) => index.get(key);
    }
    let known = plain.get(model);
    if (!known) plain.set(model, (known = asked(collect(model, compute))));
    return known;
  };
}

const NONE: readonly never[] = [];

function asked<K, T>(all: ReadonlyMap<K, readonly T[]>): (key: K) => readonly T[] {
  return (key) => all.get(key) ?? NONE;
}

function collect<K, T>(model: Model, compute: (model: Model, func: Func) => Iterable<readonly [K, T]>): ReadonlyMap<K, readonly T[]> {
  const found = new Map<K, T[]>();
  for (const func of model.funcs)
    for (const [key, value] of compute(model, func)) {
      const list = found.get(key);
      if (list) list.push(value);
      else found.set(key, [value]);
    }
  return found;
}

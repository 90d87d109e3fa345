/** Answers how many messages a queue holds, where the program shows who makes it. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { cell } from "../flow/cells.ts";
import { indexBy } from "../flow/memo.ts";
import { origins } from "../flow/origins.ts";
import { findPath } from "../flow/paths.ts";

type Room = NonNullable<Event["detail"]["room"]>;

/** Tells whether what is sent there always finds room: the queue has no limit, or it was just made with room for all that is sent. */
export function hasRoom(model: Model, func: Func, send: Event): boolean {
  if (!send.on) return false;
  const rooms = roomsOf(model, func, send.on);
  return rooms.length > 0 && rooms.every((room) => room === "unlimited" || isJustMade(model, func, send, room));
}

const made = indexBy<string, Room>((_model, func) => func.events.flatMap(({ on, detail: { room } }): (readonly [string, Room])[] => (on && room !== undefined ? [[cell(on), room]] : [])));

/** What fields are set to, by the field. */
const kept = indexBy<string, Resource | undefined>((_model, func) => func.events.flatMap(({ kind, on, detail: { op, value } }): (readonly [string, Resource | undefined])[] => (kind === "write" && op === "set" && on?.scope === "instance" ? [[cell(on), value?.kind === "resource" ? value.resource : undefined]] : [])));

/** The rooms of all that it may be; none where one of them is not known. */
function roomsOf(model: Model, func: Func, queue: Resource): readonly Room[] {
  const found: Room[] = [];
  for (const origin of origins(model, func, queue)) {
    const rooms = [origin, ...kept(model)(cell(origin))].flatMap((each) => (each ? made(model)(cell(each)) : []));
    if (rooms.length > 0) found.push(...rooms);
    else if (origin.id !== queue.id || kept(model)(cell(queue)).length > 0) return [];
  }
  return found;
}

const sends = indexBy<string, Event>((_model, func) => func.events.flatMap((event): (readonly [string, Event])[] => (event.kind === "send" && event.on ? [[cell(event.on), event]] : [])));

/** `let (tx, rx) = bounded(2); tx.try_send(a); tx.try_send(b);`, `let (tx, rx) = bounded(1); ask(move |answer| tx.try_send(answer));` */
function isJustMade(model: Model, func: Func, send: Event, room: number): boolean {
  const isMaking = ({ on, detail }: Event): boolean => detail.room !== undefined && on !== undefined && cell(on) === cell(send.on!);
  const all = sends(model)(cell(send.on!));
  if (all.length > room) return false;
  const making = func.events.find(isMaking);
  if (making) return all.every((each) => each.func === func && each.loop === making.loop && findPath(making, each) !== undefined);
  // A closure that one run of its maker hands over answers once.
  const maker = func.parent?.events.find(isMaking)?.func;
  return maker !== undefined && !maker.events.some(({ kind }) => kind === "loop") && all.every((each) => each.func === func && each.loop === undefined);
}

/** Answers what else ends with a function that fails: the program, or the loop that runs it again and again. */
import type { Event, Func } from "../../model.ts";
import { callers, recursiveIn } from "./calls.ts";

/** Tells whether a failure of the function leaves the program: all who run it are of the module's own course, or of functions of which that is true. */
export const endsProgram = recursiveIn<boolean>(false, (model, func, ask) => {
  if (func.role === "module") return true;
  if (func.exported) return false;
  const all = callers(model)(func);
  return all.length > 0 && all.every(({ event, func: by, passed }) => !passed && isUncaught(event) && ask(by));
});

function isUncaught({ kind, next, onThrow, detail: { awaited, rejection } }: Event): boolean {
  if (kind === "spawn") return rejection === "unhandled";
  return kind === "call" && onThrow.length === 0 && (awaited !== true || next.every((wait) => wait.onThrow.length === 0));
}

/** Tells whether a failure of the function ends the loop that runs it, and nothing begins that loop again: `while (true) await this.step()`. */
export const endsItsLoop = recursiveIn<boolean>(false, (model, func, ask) => {
  const all = callers(model)(func);
  const isBegunAgain = (by: Func): boolean => callers(model)(by).some(({ event }) => event.loop !== undefined || event.kind === "start");
  return all.length > 0 && all.every(({ event, func: by, passed }) => !passed && event.kind === "call" && isUncaught(event) && (event.loop === undefined ? ask(by) : !isBegunAgain(by)));
});

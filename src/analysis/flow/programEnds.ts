/** Answers whether what fails in a function ends the program: nobody up to the module itself catches it. */
import type { Event } from "../../model.ts";
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

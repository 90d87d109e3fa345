/** Lowers a function, or gives it up in a way that its callers can live with. */
import type { Event, Func, Problem, Value } from "../model.ts";
import { type Budget, OverBudget } from "./budget.ts";
import { createGraph } from "./graph.ts";

type Unfinished = Omit<Func, "entry" | "events" | "returns"> & { entry: Event; events: Event[]; returns: Value[] };

/** Runs `lower` on the time of the function's file; where it fails it returns why, and the function is a call of something unknown: what there is of it would tell its callers lies. */
export function attempt(func: Unfinished, budget: Budget, lower: () => void): Problem | undefined {
  try {
    budget.spend(func.file, lower);
    return undefined;
  } catch (error) {
    giveUp(func);
    const place = `\`${func.name}\` at line ${func.at.line}`;
    const why = error instanceof Error ? error.message : String(error);
    if (!(error instanceof OverBudget)) return { subject: func.file, message: `${place} is not audited: ${why}` };
    return budget.exceed(func.file) ? undefined : { subject: func.file, message: `is not audited from ${place} on: ${why}` };
  }
}

function giveUp(func: Unfinished): void {
  const graph = createGraph(func.at, func);
  func.entry = graph.entry;
  func.events = graph.events as Event[];
  func.returns = [];
  graph.emit("call", func.at, { detail: { callee: func.name } });
  graph.return(func.at);
}

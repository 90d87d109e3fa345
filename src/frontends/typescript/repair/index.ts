/** Carries out repairs on TypeScript and JavaScript. */
import type { Repair } from "../../../model.ts";
import type { Edit } from "../../index.ts";
import { parse } from "../source.ts";
import { releaseInFinally } from "./release.ts";
import { awaitReturned } from "./returned.ts";
import { passSignal } from "./signal.ts";
import { endTimer } from "./timer.ts";

/** Returns the edits that carry out a repair; nothing where the text does not allow it. */
export function repair(wanted: Repair, path: string, text: string): readonly Edit[] | undefined {
  const file = parse(path, text);
  switch (wanted.kind) {
    case "await":
      return awaitReturned(file, wanted);
    case "pass-signal":
      return passSignal(file, wanted);
    case "release-in-finally":
      return releaseInFinally(file, wanted);
    case "end-timer":
      return endTimer(file, wanted);
  }
}

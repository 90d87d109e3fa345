/** What of a program only its tests run. */
import type { Func } from "../model.ts";
import type { FrontEndInput } from "./index.ts";

/** `resetForTesting`, `_reset_for_tests`: what nothing but tests calls. */
const FOR_TESTS = /(?:[a-z]For(?:Unit)?Test(?:s|ing)?|_for_(?:unit_)?test(?:s|ing)?)$/;

/** Returns whether a function is no part of what is audited: only tests run it, and nobody asked for them. What it does says nothing of the program. */
export function leftOut({ files, isTest, includeTests }: Pick<FrontEndInput, "files" | "isTest" | "includeTests">): (func: Func) => boolean {
  if (includeTests) return () => false;
  const listed = new Set(files);
  return (func) => isForTests(func) || (!listed.has(func.file) && isTest(func.file));
}

function isForTests({ name, parent }: Func): boolean {
  return FOR_TESTS.test(name) || (parent !== undefined && isForTests(parent));
}

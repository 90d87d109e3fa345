/** What the bundle takes for `ts-morph`: imported like a module of its own, Node would read all of it once more to learn the names it exports. */
import { createRequire } from "node:module";

export const { ts } = createRequire(import.meta.url)("ts-morph") as typeof import("ts-morph");

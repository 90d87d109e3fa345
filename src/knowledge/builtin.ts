/** The knowledge files of all languages, for those who look things up; a front end takes only its own. */
import type { ApiFile } from "./index.ts";
import { pythonFiles } from "./python/index.ts";
import { rustFiles } from "./rust/index.ts";
import { typescriptFiles } from "./typescript/index.ts";

/** Everything known that comes with the program. */
export const builtinFiles: readonly ApiFile[] = [...typescriptFiles, ...rustFiles, ...pythonFiles];

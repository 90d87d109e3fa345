/** Before the tests: the program as it is shipped, for those that run it. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Bundles the command line and the library into `dist`. */
export default function setup(): void {
  execFileSync("npm", ["run", "--silent", "bundle"], { cwd: fileURLToPath(new URL("..", import.meta.url)), stdio: "inherit", shell: process.platform === "win32" });
}

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // Hand-made locks of the fixtures are run: the library that some of them build on has a stand-in.
  resolve: { alias: { "async-mutex": fileURLToPath(new URL("test/twins/asyncMutex.ts", import.meta.url)) } },
  // Fixtures contain test files of the audited programs; only this folder's files are tests of ours.
  test: { include: ["test/**/*.test.ts"], testTimeout: 180_000, hookTimeout: 180_000, globalSetup: "test/build.ts" },
});

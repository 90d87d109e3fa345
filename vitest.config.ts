import { defineConfig } from "vitest/config";

export default defineConfig({
  // Fixtures contain test files of the audited programs; only this folder's files are tests of ours.
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000, globalSetup: "test/build.ts" },
});

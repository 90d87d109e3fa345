/** The programs that are compared with, installed into a folder of their own. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What is installed, and in which version. */
export const PEERS: Readonly<Record<string, string>> = {
  "@typescript-eslint/parser": "8.73.0",
  eslint: "10.15.0",
  oxlint: "1.94.0",
  "oxlint-tsgolint": "7.0.2007",
  typescript: "5.9.3",
};

export interface Peers {
  readonly eslint: readonly string[];
  readonly oxlint: readonly string[];
  readonly parse: readonly string[];
  readonly empty: readonly string[];
  /** Where oxlint finds its type checker. */
  readonly path: string;
}

/** Installs the peers with npm and returns how each is run in a folder of sources; throws where npm fails. */
export function installPeers(folder: string): Peers {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  write("package.json", JSON.stringify({ private: true, type: "module", dependencies: PEERS }));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", "--loglevel=error"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  const at = (path: string): string => join(folder, "node_modules", path);
  return {
    eslint: [process.execPath, at("eslint/bin/eslint.js"), "--config", write("eslint.config.js", ESLINT), "--no-inline-config", "--no-warn-ignored", "."],
    oxlint: [process.execPath, at("oxlint/bin/oxlint"), "--type-aware", "--config", write("oxlint.json", OXLINT), "--disable-nested-config", "."],
    parse: [process.execPath, write("parse.js", PARSE)],
    empty: [process.execPath, write("empty.js", "")],
    path: at(".bin"),
  };
}

const ESLINT = `import parser from "@typescript-eslint/parser";
export default [
  {
    files: ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}"],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: { "require-atomic-updates": "warn", "no-await-in-loop": "warn" },
  },
];
`;

const OXLINT = JSON.stringify({
  plugins: ["typescript"],
  categories: { correctness: "off" },
  rules: { "typescript/no-floating-promises": "warn", "typescript/no-misused-promises": "warn" },
});

/** Trees are kept, as a program that looks at all of them together keeps them. */
const PARSE = `import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
const trees = [];
const visit = (folder) => {
  for (const each of readdirSync(folder, { withFileTypes: true })) {
    const path = folder + "/" + each.name;
    if (each.isDirectory()) visit(path);
    else if (/\\.[cm]?[jt]sx?$/.test(path)) trees.push(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ESNext));
  }
};
visit(".");
console.log(trees.length + " files");
`;

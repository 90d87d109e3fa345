/** Makes a large program of a small one: copies that share no file, no package and no name of their own. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ts } from "ts-morph";

/** Texts cut before each name that differs between copies. */
export interface Template {
  readonly path: string;
  readonly lines: number;
  readonly pieces: readonly string[];
}

/** Returns the texts cut where copies differ: at the end of each name that they declare themselves and of each of these packages. */
export function templates(texts: ReadonlyMap<string, string>, packages: ReadonlySet<string>, known: ReadonlySet<string>): readonly Template[] {
  const files = [...texts].map(([path, text]) => ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true));
  const own = new Set(files.flatMap(declared).filter((name) => !known.has(name)));
  return files.map((file) => {
    const pieces: string[] = [];
    let from = 0;
    const cut = (at: number): void => {
      pieces.push(file.text.slice(from, at));
      from = at;
    };
    const visit = (node: ts.Node): void => {
      if ((ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) && node.pos >= 0 && node.end > node.pos && own.has(node.text)) cut(node.end);
      else if (ts.isStringLiteral(node) && packageOf(node.text, packages) !== undefined) cut(node.getStart(file) + 1 + packageOf(node.text, packages)!.length);
      ts.forEachChild(node, visit);
    };
    visit(file);
    pieces.push(file.text.slice(from));
    return { path: file.fileName, lines: file.getLineStarts().length - 1, pieces };
  });
}

/** Returns the text of a copy. */
export function copyOf({ pieces }: Template, copy: number): string {
  return pieces.join(suffixOf(copy));
}

/** Returns what a copy's names end in. */
export function suffixOf(copy: number): string {
  return `_${copy}`;
}

/** Returns names that are not a program's own: of the language, and of libraries that the auditor knows. */
export function namesOfOthers(knowledge: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    names.add(name);
    const value = (globalThis as Readonly<Record<string, unknown>>)[name];
    const both = typeof value === "function" ? [value, value.prototype as unknown] : [value];
    for (const each of both) if ((typeof each === "object" || typeof each === "function") && each !== null) for (const member of Object.getOwnPropertyNames(each)) names.add(member);
  }
  for (const file of readdirSync(knowledge).filter((each) => each.endsWith(".json"))) for (const [word] of readFileSync(join(knowledge, file), "utf8").matchAll(/[A-Za-z_$][\w$]*/g)) names.add(word);
  return names;
}

function packageOf(specifier: string, packages: ReadonlySet<string>): string | undefined {
  const name = specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
  return packages.has(name) ? name : undefined;
}

/** Names that a file declares. */
function declared(file: ts.SourceFile): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const { name } = node as { readonly name?: ts.Node };
    // Keys of literals may be options of a library.
    if (name && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) && isDeclaration(node)) names.push(name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

function isDeclaration(node: ts.Node): boolean {
  return ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isPropertyDeclaration(node) || ts.isPropertySignature(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isEnumDeclaration(node) || ts.isEnumMember(node);
}

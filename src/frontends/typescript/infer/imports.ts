/** What an import means: through re-exports to a declaration of the program, or to a module that knowledge describes. */
import { ts } from "ts-morph";
import { exportsOf, type Exported } from "../exports.ts";
import { lookupValue, type Declaration } from "../scopes.ts";
import { PROMISE, UNKNOWN, type Type } from "../types.ts";
import type { Inference } from "./inference.ts";

export type Found = { readonly declaration: Declaration } | { readonly expression: ts.Expression } | { readonly type: Type };

export interface Imports {
  ofImport(d: ts.ImportSpecifier | ts.ImportClause | ts.NamespaceImport, name: string): Type;
  ofModule(from: ts.SourceFile, specifier: string, name: string): Type;
  exported(path: string, name: string, seen: Set<string>): Type;
  findExport(path: string, name: string, seen: Set<string>): Found | undefined;
  declarationOf(name: ts.Identifier): Declaration | ts.Expression | undefined;
}

/** Returns this part of inference, over all of it. */
export function createImports(c: Inference): Imports {
  function ofImport(d: ts.ImportSpecifier | ts.ImportClause | ts.NamespaceImport, name: string): Type {
    let node: ts.Node = d;
    while (!ts.isImportDeclaration(node)) node = node.parent;
    return ts.isStringLiteral(node.moduleSpecifier) ? ofModule(d.getSourceFile(), node.moduleSpecifier.text, name) : UNKNOWN;
  }

  /** What `name` of a module is; `*` is the module itself. */
  function ofModule(from: ts.SourceFile, specifier: string, name: string): Type {
    const target = c.world.modules.resolve(from.fileName, specifier);
    // A wrapper of the language's promise has the same constructor and combinators.
    if ("module" in target && PROMISE.test(name) && !c.world.knowledge.typeOf(target.module, name)) return { k: "apiValue", module: "global", path: "Promise" };
    if ("module" in target) return { k: "apiValue", module: target.module, path: name === "*" || name === "export=" ? "" : name };
    return exported(target.file, name, new Set());
  }

  function exported(path: string, name: string, seen: Set<string>): Type {
    const found = findExport(path, name, seen);
    if (!found) return UNKNOWN;
    if ("type" in found) return found.type;
    return "declaration" in found ? c.typeOfDeclaration(found.declaration) : c.typeOf(found.expression);
  }

  function findExport(path: string, name: string, seen: Set<string>): Found | undefined {
    if (name === "*") return { type: { k: "namespace", file: path } };
    const key = `${path}\0${name}`;
    if (seen.has(key)) return undefined;
    seen.add(key);
    const file = c.world.file(path);
    if (!file) return undefined;
    const { names, stars } = exportsOf(file);
    const e = names.get(name) ?? (name === "export=" ? names.get("default") : name === "default" ? names.get("export=") : undefined);
    if (e) return follow(file, e, seen);
    if (name === "export=" || (name === "default" && names.size > 0)) return { type: { k: "namespace", file: path } };
    for (const star of stars) {
      const target = c.world.modules.resolve(path, star);
      const found = "file" in target ? findExport(target.file, name, seen) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  function follow(file: ts.SourceFile, e: Exported, seen: Set<string>): Found | undefined {
    if ("declaration" in e) return importedAgain(e.declaration, seen) ?? e;
    if ("expression" in e) return e;
    const target = c.world.modules.resolve(file.fileName, "from" in e ? e.from : e.namespace);
    const name = "from" in e ? e.name : "*";
    if ("module" in target) return { type: { k: "apiValue", module: target.module, path: name === "*" ? "" : name } };
    return findExport(target.file, name, seen);
  }

  /** `import { a } from "./x"; export { a }`: goes on to where `a` is declared. */
  function importedAgain(d: Declaration, seen: Set<string>): Found | undefined {
    if (!ts.isImportSpecifier(d) && !ts.isImportClause(d) && !ts.isNamespaceImport(d)) return undefined;
    let node: ts.Node = d;
    while (!ts.isImportDeclaration(node)) node = node.parent;
    if (!ts.isStringLiteral(node.moduleSpecifier)) return undefined;
    const target = c.world.modules.resolve(d.getSourceFile().fileName, node.moduleSpecifier.text);
    if ("module" in target) return undefined;
    return findExport(target.file, ts.isImportSpecifier(d) ? (d.propertyName ?? d.name).text : ts.isImportClause(d) ? "default" : "*", seen);
  }

  function declarationOf(name: ts.Identifier): Declaration | ts.Expression | undefined {
    const d = lookupValue(name.text, name);
    if (!d || !(ts.isImportSpecifier(d) || ts.isImportClause(d))) return d;
    const found = importedAgain(d, new Set());
    if (!found || "type" in found) return d;
    return "declaration" in found ? found.declaration : found.expression;
  }

  return { ofImport, ofModule, exported, findExport, declarationOf };
}

/** Which modules a file names, and what it calls what they export. */
import { ts } from "ts-morph";
import { loadedAs, loads } from "./shape.ts";

export interface Import {
  readonly specifier: string;
  /** The name over there; `*`: the module as a whole. */
  readonly name: string;
  /** The name over here; absent: everything is passed on under its own name. */
  readonly local?: string;
}

const known = new WeakMap<ts.SourceFile, readonly Import[]>();

/** Returns a file's imports, re-exports, `import()`s and `require()`s. */
export function importsOf(file: ts.SourceFile): readonly Import[] {
  let found = known.get(file);
  if (!found) known.set(file, (found = /\b(import|export|require)\b/.test(file.text) ? collect(file) : []));
  return found;
}

function collect(file: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) found.push(...imported(node));
    else if (ts.isExportDeclaration(node)) found.push(...exportedAgain(node));
    else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) whole(node.moduleReference.expression, node.name.text);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) whole(node.argument.literal);
    else if (ts.isCallExpression(node) && loads(node) !== undefined) whole(node.arguments[0]!);
    ts.forEachChild(node, visit);
  };
  const whole = (specifier: ts.Node, local?: string): void => {
    if (ts.isStringLiteralLike(specifier)) found.push({ specifier: specifier.text, name: "*", local: local ?? loadedAs(specifier.text) });
  };
  visit(file);
  return found;
}

function imported({ moduleSpecifier, importClause }: ts.ImportDeclaration): readonly Import[] {
  if (!ts.isStringLiteral(moduleSpecifier)) return [];
  const specifier = moduleSpecifier.text;
  const bindings = importClause?.namedBindings;
  const named = bindings && ts.isNamedImports(bindings) ? bindings.elements.map((each) => ({ specifier, name: (each.propertyName ?? each.name).text, local: each.name.text })) : bindings ? [{ specifier, name: "*", local: bindings.name.text }] : [];
  return [...(importClause?.name ? [{ specifier, name: "default", local: importClause.name.text }] : []), ...named, ...(importClause ? [] : [{ specifier, name: "*", local: loadedAs(specifier) }])];
}

function exportedAgain({ moduleSpecifier, exportClause }: ts.ExportDeclaration): readonly Import[] {
  if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
  const specifier = moduleSpecifier.text;
  if (!exportClause) return [{ specifier, name: "*" }];
  return ts.isNamedExports(exportClause) ? exportClause.elements.map((each) => ({ specifier, name: (each.propertyName ?? each.name).text, local: each.name.text })) : [{ specifier, name: "*", local: exportClause.name.text }];
}

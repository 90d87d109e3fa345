/** Controllers whose signal nobody is given. */
import { ts } from "ts-morph";
import { memberName } from "./members.ts";

/** Tells whether all that is ever done with what is made here is to abort it: its name in its function, or its private field, is mentioned for nothing else. */
export function isUnheard(node: ts.NewExpression): boolean {
  let made: ts.Node = node;
  while (ts.isParenthesizedExpression(made.parent) || ts.isAsExpression(made.parent)) made = made.parent;
  const { parent } = made;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return isOnlyAborted(parent.name.text, parent.name, scopeOf(parent));
  if (ts.isPropertyDeclaration(parent)) return isOwnOnlyAborted(parent.name, parent);
  if (ts.isBinaryExpression(parent) && parent.right === made && ts.isPropertyAccessExpression(parent.left) && parent.left.expression.kind === ts.SyntaxKind.ThisKeyword) return isOwnOnlyAborted(parent.left.name, parent);
  return false;
}

/** A private field: nobody else in the program can take its signal. */
function isOwnOnlyAborted(name: ts.PropertyName, at: ts.Node): boolean {
  const cls = ts.findAncestor(at, ts.isClassLike);
  const own = cls?.members.find((member): member is ts.PropertyDeclaration => ts.isPropertyDeclaration(member) && memberName(member.name) === memberName(name));
  const hidden = ts.isPrivateIdentifier(name) || (own !== undefined && (ts.getCombinedModifierFlags(own) & ts.ModifierFlags.Private) !== 0);
  const text = memberName(name);
  return cls !== undefined && own !== undefined && hidden && text !== undefined && isOnlyAborted(text, own.name, cls);
}

/** Where a variable can be mentioned: its function, or the file. An exported one can be mentioned anywhere. */
function scopeOf(declaration: ts.VariableDeclaration): ts.Node | undefined {
  if (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) return undefined;
  return ts.findAncestor(declaration, (at) => ts.isFunctionLike(at)) ?? declaration.getSourceFile();
}

function isOnlyAborted(name: string, declared: ts.Node, scope: ts.Node | undefined): boolean {
  if (!scope) return false;
  let aborts = 0;
  let others = 0;
  const look = (at: ts.Node): void => {
    if ((ts.isIdentifier(at) || ts.isPrivateIdentifier(at)) && at.text === name && at !== declared) {
      const mention = ts.isPropertyAccessExpression(at.parent) && at.parent.name === at ? at.parent : at;
      if (ts.isPropertyAccessExpression(mention.parent) && mention.parent.expression === mention && mention.parent.name.text === "abort") aborts += 1;
      else if (!isReplaced(mention) && !isAsked(mention)) others += 1;
    }
    ts.forEachChild(at, look);
  };
  look(scope);
  return aborts > 0 && others === 0;
}

/** `this.controller = …`. */
function isReplaced(mention: ts.Node): boolean {
  return ts.isBinaryExpression(mention.parent) && mention.parent.left === mention && mention.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

/** `if (this.controller)`. */
function isAsked(mention: ts.Node): boolean {
  return ts.isIfStatement(mention.parent) && mention.parent.expression === mention;
}

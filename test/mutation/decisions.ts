/** Instruments analyses so that it can be told which of their conditions were decided by which part of them alone. */
import { ts } from "ts-morph";

/** What the instrumented code calls: `decide` for a condition with its parts, `ask` for what may be missing before `?.`. */
const HOOKS = "globalThis.__decisions";

/** Parts are numbers; what joins them is an operator with its sides. */
export type Shape = number | readonly ["!", Shape] | readonly ["&&" | "||", Shape, Shape];

/** Returns a source text whose conditions report how they were decided; `file` names them. */
export function instrumentDecisions(source: string, file: string): string {
  const root = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const name = (node: ts.Node): string => {
    const { line, character } = root.getLineAndCharacterOfPosition(node.getStart());
    return JSON.stringify(`${file}:${line + 1}:${character + 1}`);
  };
  /** Instrumented, as a condition where it is one. */
  const text = (node: ts.Node): string => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return source.slice(node.pos, node.end);
    return ts.isExpression(node) && isDecision(node) ? `${source.slice(node.pos, node.getStart())}${decision(node)}` : plain(node);
  };
  const plain = (node: ts.Node): string => {
    const before = source.slice(node.pos, node.getStart());
    if ((ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) && node.questionDotToken) {
      const { expression } = node;
      return `${before} ${HOOKS}.ask(${name(node.questionDotToken)}, ${text(expression)})${source.slice(expression.end, node.questionDotToken.end)}${rest(node, node.questionDotToken.end)}`;
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && !node.expression.questionDotToken && !node.questionDotToken && LISTS.has(node.expression.name.text) && node.arguments.length === 1 && !isOptional(node.expression.expression)) {
      const { expression } = node.expression;
      return `${before} ${HOOKS}.list(${name(node.expression.name)}, ${JSON.stringify(node.expression.name.text)}, ${text(expression)}, ${text(node.arguments[0]!)}, ${alters(node.arguments[0]!)})`;
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) return `${before} ${HOOKS}.or(${name(node.operatorToken)}, () => (${text(node.left)}), () => (${text(node.right)}), ${alters(node.right)})`;
    return rest(node, node.pos);
  };
  const rest = (node: ts.Node, from: number): string => {
    let made = "";
    let at = from;
    ts.forEachChild(node, (child) => {
      if (child.pos < from) return;
      made += source.slice(at, child.pos) + text(child);
      at = child.end;
    });
    return made + source.slice(at, node.end);
  };
  const decision = (node: ts.Expression): string => {
    const parts: ts.Expression[] = [];
    const shapeOf = (each: ts.Expression): Shape => {
      if (ts.isParenthesizedExpression(each)) return shapeOf(each.expression);
      if (ts.isPrefixUnaryExpression(each) && each.operator === ts.SyntaxKind.ExclamationToken) return ["!", shapeOf(each.operand)];
      if (isJoint(each)) return [each.operatorToken.getText() as "&&", shapeOf(each.left), shapeOf(each.right)];
      return parts.push(each) - 1;
    };
    const shape = shapeOf(node);
    // A part is no decision of its own, but has some within it.
    const made = parts.map((part) => `() => (${plain(part)})`);
    return `${HOOKS}.decide(${name(node)}, ${JSON.stringify(shape)}, [${made.join(", ")}], ${JSON.stringify(parts.map(alters))})`;
  };
  return text(root);
}

const CHANGES = /^(add|set|push|pop|shift|unshift|delete|splice|next)$/;

/** To evaluate it once more would change what comes later. */
function alters(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node) && node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && node.operatorToken.kind <= ts.SyntaxKind.LastAssignment) return true;
  if (ts.isPostfixUnaryExpression(node) || (ts.isPrefixUnaryExpression(node) && (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken))) return true;
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && CHANGES.test(node.expression.name.text)) return true;
  return ts.forEachChild(node, (child) => alters(child) || undefined) ?? false;
}

const LISTS: ReadonlySet<string> = new Set(["some", "every", "filter"]);

function isOptional(node: ts.Node): boolean {
  return (node.flags & ts.NodeFlags.OptionalChain) !== 0;
}

function isJoint(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && (node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken || node.operatorToken.kind === ts.SyntaxKind.BarBarToken);
}

const COMPARES: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken, ts.SyntaxKind.LessThanToken, ts.SyntaxKind.LessThanEqualsToken, ts.SyntaxKind.GreaterThanToken, ts.SyntaxKind.GreaterThanEqualsToken]);

function isDecision(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return false;
  const { parent } = node;
  const tests = ((ts.isIfStatement(parent) || ts.isWhileStatement(parent)) && parent.expression === node) || ((ts.isConditionalExpression(parent) || ts.isForStatement(parent)) && parent.condition === node);
  return tests || isJoint(node) || (ts.isBinaryExpression(node) && COMPARES.has(node.operatorToken.kind)) || (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken);
}

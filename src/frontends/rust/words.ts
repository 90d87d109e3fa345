/** Says what is written in a node in few words. */
import { childOf, field, type SyntaxNode, textOf } from "../treesitter/syntax.ts";

/** Source on one line. */
export function short(node: SyntaxNode): string {
  const text = textOf(node);
  // Most is on one line without a gap.
  if (!/\s|\/\//.test(text)) return text.slice(0, 160);
  return text.replace(/\/\/[^\n]*/g, "").replace(/\s+/g, " ").replace(/ ?\. ?(?=\w)/g, ".").slice(0, 160);
}

export function operatorOf(node: SyntaxNode): string {
  return field(node, "operator")?.type ?? node.children.find((child) => !child.named)?.type ?? "";
}

export function labelOf(node: SyntaxNode): string | undefined {
  const label = childOf(node, "label");
  return label && textOf(label).replace(/^'/, "");
}

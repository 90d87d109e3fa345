/** Walks the trees of the runtime without its going to and fro between two memories at every step, which takes longer than the steps. */
import type { Parser, Tree, TreeCursor } from "web-tree-sitter";

/** What is asked of a cursor. */
export type Cursor = Pick<TreeCursor, "nodeTypeId" | "currentFieldId" | "startIndex" | "endIndex" | "gotoFirstChild" | "gotoNextSibling" | "gotoParent" | "delete">;

/** Of the runtime's own functions, those that a cursor needs; they work on the one cursor that lies where the last of them has left it. */
interface Functions {
  _ts_tree_root_node_wasm(tree: number): void;
  _ts_tree_cursor_new_wasm(tree: number): void;
  _ts_tree_cursor_delete_wasm(tree: number): void;
  _ts_tree_cursor_current_node_type_id_wasm(tree: number): number;
  _ts_tree_cursor_current_field_id_wasm(tree: number): number;
  _ts_tree_cursor_start_index_wasm(tree: number): number;
  _ts_tree_cursor_end_index_wasm(tree: number): number;
  _ts_tree_cursor_goto_first_child_wasm(tree: number): number;
  _ts_tree_cursor_goto_next_sibling_wasm(tree: number): number;
  _ts_tree_cursor_goto_parent_wasm(tree: number): number;
}

/** Returns what makes cursors of trees: nothing else may be asked of the runtime until one is deleted. `module` is what the runtime was started with; where it is not as expected they are the runtime's own. */
export function cursors(module: object, parser: Parser): (tree: Tree) => Cursor {
  const quick = (tree: Tree): Cursor => new Quick(module as Functions, addressOf(tree)!);
  const own = (tree: Tree): Cursor => tree.walk();
  try {
    const tree = parser.parse(SAMPLE)!;
    const isSame = addressOf(tree) !== undefined && written(own(tree)) === written(quick(tree));
    tree.delete();
    return isSame ? quick : own;
  } catch {
    return own;
  }
}

/** A tree of some depth, whatever the grammar makes of it. */
const SAMPLE = "f(a, [b, (c + d) * e.g])\nx = { y: 1 }\n";

function addressOf(tree: Tree): number | undefined {
  const address = (tree as { readonly [0]?: unknown })[0];
  return typeof address === "number" ? address : undefined;
}

/** All that a cursor finds. */
function written(cursor: Cursor): string {
  const found: number[] = [];
  const visit = (): void => {
    found.push(cursor.nodeTypeId, cursor.currentFieldId, cursor.startIndex, cursor.endIndex);
    if (cursor.gotoFirstChild()) {
      do visit();
      while (cursor.gotoNextSibling());
      cursor.gotoParent();
    }
    found.push(-1);
  };
  try {
    visit();
    return found.join();
  } finally {
    cursor.delete();
  }
}

class Quick implements Cursor {
  constructor(
    private readonly module: Functions,
    private readonly tree: number,
  ) {
    module._ts_tree_root_node_wasm(tree);
    module._ts_tree_cursor_new_wasm(tree);
  }

  get nodeTypeId(): number {
    return this.module._ts_tree_cursor_current_node_type_id_wasm(this.tree);
  }
  get currentFieldId(): number {
    return this.module._ts_tree_cursor_current_field_id_wasm(this.tree);
  }
  get startIndex(): number {
    return this.module._ts_tree_cursor_start_index_wasm(this.tree);
  }
  get endIndex(): number {
    return this.module._ts_tree_cursor_end_index_wasm(this.tree);
  }
  gotoFirstChild(): boolean {
    return this.module._ts_tree_cursor_goto_first_child_wasm(this.tree) === 1;
  }
  gotoNextSibling(): boolean {
    return this.module._ts_tree_cursor_goto_next_sibling_wasm(this.tree) === 1;
  }
  gotoParent(): boolean {
    return this.module._ts_tree_cursor_goto_parent_wasm(this.tree) === 1;
  }
  delete(): void {
    this.module._ts_tree_cursor_delete_wasm(this.tree);
  }
}

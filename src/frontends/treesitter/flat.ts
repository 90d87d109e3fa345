/** A syntax tree as numbers: what one thread can hand to another, and what costs little until somebody asks for a node of it. */

/** Numbers a node takes: kind and field in one, start, end, and where the first node that is not below it stands; nodes stand in the order of their text. */
export const NODE = 4;

/** What the number of a kind stands for. */
export interface Kind {
  readonly type: string;
  readonly named: boolean;
}

/** The nodes of a file, of it and of what is parsed in it once more. */
export interface FlatFile {
  readonly data: Int32Array;
  /** Of each stretch that was parsed once more: start, end, and where its root stands in `data`. */
  readonly again: Int32Array;
  /** Offset of the first thing that the grammar does not know. */
  readonly error?: number;
}

/** Nodes with what their numbers stand for. */
export interface Flat {
  readonly data: Int32Array;
  kindOf(packed: number): Kind;
  fieldOf(packed: number): string | undefined;
}

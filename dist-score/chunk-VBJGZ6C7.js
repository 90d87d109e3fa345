// src/usage.ts
var UsageError = class extends Error {
};
function didYouMean(wrong, known) {
  const near = nearest(wrong, known);
  return near === void 0 ? "" : `; did you mean \`${near}\`?`;
}
function nearest(wrong, known) {
  const limit = Math.max(2, Math.floor(wrong.length / 3));
  let best;
  let least = limit + 1;
  for (const name of known) {
    const edits = distance(wrong.toLowerCase(), name.toLowerCase());
    if (edits < least) [best, least] = [name, edits];
  }
  return best;
}
function distance(a, b) {
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, beforeLast[j - 2] + 1);
      row.push(edits);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length];
}

export {
  UsageError,
  didYouMean,
  nearest
};

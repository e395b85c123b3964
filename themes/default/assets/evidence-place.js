// Where the evidence stands beside its cell.

/** Where the panel is seen whole and the cell too: to its right, below, above, to its left, or on the side that has more room, as high as that is.
 * @param {DOMRect} cell @param {DOMRect} own @param {number} width @param {number} height of the window */
export function beside(cell, own, width, height) {
  const gap = 8;
  const across = Math.min(Math.max(gap, cell.left), width - own.width - gap);
  const level = Math.min(Math.max(gap, cell.top - 40), Math.max(gap, height - own.height - gap));
  const [below, above] = [height - cell.bottom - 2 * gap, cell.top - 2 * gap];
  if (width - cell.right - 2 * gap >= own.width) return { left: cell.right + gap, top: level };
  if (below >= own.height) return { left: across, top: cell.bottom + gap };
  if (above >= own.height) return { left: across, top: cell.top - own.height - gap };
  if (cell.left - 2 * gap >= own.width) return { left: cell.left - own.width - gap, top: level };
  return below >= above ? { left: across, top: cell.bottom + gap, most: Math.max(120, below) }
    : { left: across, top: gap, most: Math.max(120, above) };
}

/** The figure that a key leads to from a cell of the grid: arrows, Home and End. Null where there is none. */
export function movedBy(key: string, from: HTMLElement): HTMLElement | null {
  switch (key) {
    case 'ArrowRight': return beside(from, 'nextElementSibling');
    case 'ArrowLeft': return beside(from, 'previousElementSibling');
    case 'ArrowDown': return inColumn(from, 'nextElementSibling');
    case 'ArrowUp': return inColumn(from, 'previousElementSibling');
    case 'Home': return figuresOf(from.parentElement)[0] ?? null;
    case 'End': return figuresOf(from.parentElement).at(-1) ?? null;
    default: return null;
  }
}

type Way = 'nextElementSibling' | 'previousElementSibling';

function beside(from: HTMLElement, way: Way): HTMLElement | null {
  for (let cell = from[way]; cell !== null; cell = cell[way]) {
    if (cell instanceof HTMLElement && cell.matches('td.figure')) return cell;
  }
  return null;
}

function inColumn(from: HTMLElement, way: Way): HTMLElement | null {
  const wanted = columnOf(from);
  for (let row = from.parentElement?.[way] ?? null; row !== null; row = row[way]) {
    const nearest = figuresOf(row).reduce<HTMLElement | null>(
      (best, cell) => best === null || Math.abs(columnOf(cell) - wanted) < Math.abs(columnOf(best) - wanted) ? cell : best, null);
    if (nearest !== null) return nearest;
  }
  return null;
}

function figuresOf(row: Element | null): HTMLElement[] {
  return row === null ? [] : [...row.querySelectorAll<HTMLElement>('td.figure')];
}

function columnOf(cell: HTMLElement): number {
  return Number(cell.dataset['column'] ?? 0);
}

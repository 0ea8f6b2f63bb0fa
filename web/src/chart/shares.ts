import { drawing } from '../dom/element';
import { percent, rough } from '../text/figures';
import { plain } from '../text/printed';
import { colourOf, drawn, fitted, sheet, type Amount, type ChartData } from './chart';

const barHeight = 44;
const lineHeight = 24;

/** One bar that is the whole, parted by the first series; below it each part with its share. Negative amounts have no share and are left out. */
export function shares(data: ChartData, width: number): SVGSVGElement {
  const parts = data.rows.map((row, index) => ({ name: row.name, amount: drawn(row.amounts[0]), index })).filter(part => part.amount > 0)
    .sort((one, other) => other.amount - one.amount);
  const whole = parts.reduce((sum, part) => sum + part.amount, 0);
  const columns = width < 560 ? 1 : 2;
  const lines = Math.ceil(parts.length / columns);
  const drawnSheet = sheet(data, width, barHeight + 16 + lines * lineHeight);
  let left = 0;
  parts.forEach((part, index) => {
    const length = part.amount / Math.max(whole, Number.MIN_VALUE) * width;
    drawnSheet.append(drawing('rect', { x: left, y: 0, width: Math.max(0, length - 1), height: barHeight, fill: colourOf(index) },
      drawing('title', {}, plain(`${part.name} ${percent(part.amount / whole)}`))));
    left += length;
    const column = Math.floor(index / lines);
    const x = column * width / columns;
    const y = barHeight + 16 + (index % lines) * lineHeight;
    const value = `${percent(part.amount / whole)} · ${rough(part.amount)}`;
    drawnSheet.append(
      drawing('rect', { x, y, width: 12, height: 12, fill: colourOf(index) }),
      drawing('text', { x: x + 18, y: y + 11 }, fitted(part.name, width / columns - 150)),
      drawing('text', { x: x + width / columns - 12, y: y + 11, 'text-anchor': 'end' }, value));
  });
  return drawnSheet;
}

/** Whether amounts can be shown as shares: at least two of them are above zero. */
export function haveShares(amounts: readonly Amount[]): boolean {
  return amounts.filter(amount => drawn(amount) > 0).length > 1;
}

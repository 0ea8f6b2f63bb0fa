import { drawing } from '../dom/element';
import { rough } from '../text/figures';
import { plain } from '../text/printed';
import { colourOf, drawn, fitted, legend, sheet, textWidth, type ChartData } from './chart';

const barHeight = 16;
const barGap = 3;
const rowGap = 14;

/** Bars from left to right, a group a row: for classes, whose names are long. On a narrow screen the name stands above its bars. */
export function bars(data: ChartData, width: number): SVGSVGElement {
  const amounts = data.rows.flatMap(row => row.amounts.map(drawn));
  const most = Math.max(0, ...amounts);
  const least = Math.min(0, ...amounts);
  const isNarrow = width < 560;
  const nameWidth = isNarrow ? 0 : Math.min(220, Math.max(...data.rows.map(row => textWidth(plain(row.name, 80))), 40) + 12);
  const valueWidth = Math.max(...amounts.map(amount => textWidth(rough(amount)))) + 10;
  const scale = Math.max(1, width - nameWidth - valueWidth) / Math.max(most - least, Number.MIN_VALUE);
  const zero = nameWidth - least * scale;
  const groupHeight = data.series.length * (barHeight + barGap) + rowGap + (isNarrow ? 18 : 0);
  const top = data.series.length > 1 ? 26 : 0;
  const drawnSheet = sheet(data, width, top + data.rows.length * groupHeight);
  if (top > 0) drawnSheet.append(...legend(data, 0));
  data.rows.forEach((row, index) => {
    const y = top + index * groupHeight + (isNarrow ? 18 : 0);
    const middle = y + data.series.length * (barHeight + barGap) / 2 + 3;
    drawnSheet.append(
      drawing('text', isNarrow ? { x: 0, y: y - 4 } : { x: nameWidth - 10, y: middle, 'text-anchor': 'end' },
        fitted(row.name, isNarrow ? width : nameWidth - 12), drawing('title', {}, plain(row.name))),
      ...row.amounts.flatMap((amount, series) => bar(amount.exact === null ? null : drawn(amount), y + series * (barHeight + barGap), series)));
  });
  drawnSheet.append(drawing('line', { x1: zero, x2: zero, y1: top, y2: top + data.rows.length * groupHeight - rowGap, stroke: 'currentColor', 'stroke-opacity': 0.5 }));
  return drawnSheet;

  function bar(amount: number | null, y: number, series: number): SVGElement[] {
    const length = Math.abs(amount ?? 0) * scale;
    const left = amount !== null && amount < 0 ? zero - length : zero;
    return [
      drawing('rect', { x: left, y, width: Math.max(length, amount === null || amount === 0 ? 0 : 1), height: barHeight, fill: colourOf(series) }),
      drawing('text', { x: (amount !== null && amount < 0 ? zero : left + length) + 5, y: y + 12.5, 'font-size': 12 }, amount === null ? '–' : rough(amount)),
    ];
  }
}

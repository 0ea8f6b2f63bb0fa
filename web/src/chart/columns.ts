import { drawing } from '../dom/element';
import { rough } from '../text/figures';
import { plain } from '../text/printed';
import { colourOf, drawn, fitted, legend, sheet, textWidth, type ChartData } from './chart';
import { steps } from './scale';

const height = 260;
const foot = 26;

/** Columns side by side, a group a row: for years. */
export function columns(data: ChartData, width: number): SVGSVGElement {
  const amounts = data.rows.flatMap(row => row.amounts.map(drawn));
  const marks = steps(Math.min(0, ...amounts), Math.max(1, ...amounts), 4);
  const low = marks[0] ?? 0;
  const high = marks.at(-1) ?? 1;
  const left = Math.max(...marks.map(mark => textWidth(rough(mark)))) + 8;
  const top = data.series.length > 1 ? 34 : 12;
  const y = (amount: number): number => top + (high - amount) / (high - low) * (height - top - foot);
  const group = (width - left) / Math.max(1, data.rows.length);
  const thick = Math.min(46, group * 0.8 / Math.max(1, data.series.length));
  const drawnSheet = sheet(data, width, height);
  if (data.series.length > 1) drawnSheet.append(...legend(data, 0));
  for (const mark of marks) {
    drawnSheet.append(
      drawing('line', { x1: left, x2: width, y1: y(mark), y2: y(mark), stroke: 'currentColor', 'stroke-opacity': mark === 0 ? 0.7 : 0.18 }),
      drawing('text', { x: left - 6, y: y(mark) + 4, 'text-anchor': 'end', 'font-size': 12 }, rough(mark)));
  }
  data.rows.forEach((row, index) => {
    const middle = left + group * (index + 0.5);
    const start = middle - thick * data.series.length / 2;
    row.amounts.forEach((amount, series) => {
      if (amount.exact === null) return;
      const value = drawn(amount);
      drawnSheet.append(
        drawing('rect', { x: start + series * thick + 1, y: Math.min(y(value), y(0)), width: Math.max(1, thick - 2), height: Math.abs(y(value) - y(0)), fill: colourOf(series) },
          drawing('title', {}, plain(`${row.name} ${data.series[series] ?? ''} ${rough(value)}`))));
      if (thick >= textWidth(rough(value)) - 4) {
        drawnSheet.append(drawing('text', { x: start + (series + 0.5) * thick, y: y(Math.max(value, 0)) - 4, 'text-anchor': 'middle', 'font-size': 12 }, rough(value)));
      }
    });
    drawnSheet.append(drawing('text', { x: middle, y: height - 8, 'text-anchor': 'middle' }, fitted(row.name, group - 4)));
  });
  return drawnSheet;
}

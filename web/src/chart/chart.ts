import { drawing, element } from '../dom/element';
import { save } from '../dom/save';
import { say } from '../language/language';
import { yuan } from '../text/figures';
import { plain, printed } from '../text/printed';

/** One amount of a chart: exact as it is told, and as a number to draw it with. */
export interface Amount {
  readonly exact: string | null;
  /** Where it is printed. */
  readonly href: string | null;
}

/** What a chart shows: a row a subject, a column a series. */
export interface ChartData {
  readonly title: string;
  readonly subject: string;
  readonly series: readonly string[];
  readonly rows: readonly { readonly name: string; readonly amounts: readonly Amount[] }[];
}

/** Draws data for a width in pixels. */
export type Drawer = (data: ChartData, width: number) => SVGSVGElement;

/** Series differ in lightness as well as in hue, so that they can be told apart in print and by everyone. */
export const seriesColours = ['#2b5d8a', '#d98a2b', '#7a3b5d', '#5f9a6b', '#9aa3ad', '#b4493a', '#4aa3a2', '#8f7fc0', '#c7b23c', '#6b6f76'] as const;

export function colourOf(index: number): string { return seriesColours[index % seriesColours.length] ?? seriesColours[0]; }

/** The number that is drawn for an amount; the exact one stands in the table. */
export function drawn(amount: Amount | undefined): number {
  return amount?.exact === null || amount === undefined ? 0 : Number(amount.exact);
}

/** A chart with its title, the button that saves it, and the table behind it. It is drawn for the width that it has. */
export function chartFigure(data: ChartData, draw: Drawer): HTMLElement {
  const words = say().charts;
  const canvas = element('div', { class: 'chart-place' });
  let width = 0;
  const observer = new ResizeObserver(entries => {
    const now = Math.floor(entries[0]?.contentRect.width ?? 0);
    if (now <= 0 || now === width) return;
    width = now;
    canvas.replaceChildren(draw(data, width));
  });
  observer.observe(canvas);
  return element('figure', { class: 'chart' },
    element('figcaption', {}, printed(data.title, 120)),
    canvas,
    element('details', {}, element('summary', {}, words.table), element('div', { class: 'table-scroll' }, dataTable(data))),
    element('div', { class: 'actions' },
      element('button', { type: 'button', click: () => { saveDrawing(data, draw); } }, words.saveSvg),
      element('button', { type: 'button', click: () => { save(`${plain(data.title)}.csv`, 'text/csv', asCsv(data)); } }, words.saveCsv)));
}

/** An empty drawing of a size, named for those who cannot see it. */
export function sheet(data: ChartData, width: number, height: number): SVGSVGElement {
  return drawing('svg', {
    xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'font-family': 'sans-serif', 'font-size': 13, fill: 'currentColor',
    'aria-label': `${plain(data.title)}. ${say().charts.seeTable}`,
  });
}

/** The names of the series with their colours, at a height. */
export function legend(data: ChartData, top: number): SVGElement[] {
  let left = 0;
  return data.series.flatMap((name, index) => {
    const shown = plain(name, 24);
    const at = left;
    left += 32 + textWidth(shown);
    return [
      drawing('rect', { x: at, y: top, width: 12, height: 12, fill: colourOf(index) }),
      drawing('text', { x: at + 17, y: top + 11 }, shown),
    ];
  });
}

/** The width of a text at 13 pixels, roughly: a Han character is as wide as it is high, others about half. */
export function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? 13 : 7.3), 0);
}

/** A name that fits into a width; the whole one is in its title. */
export function fitted(name: string, width: number): string {
  const whole = plain(name, 80);
  if (textWidth(whole) <= width) return whole;
  let short = [...whole];
  while (short.length > 1 && textWidth(short.join('')) > width - 13) short = short.slice(0, -1);
  return `${short.join('')}…`;
}

function dataTable(data: ChartData): HTMLElement {
  return element('table', { class: 'chart-table' },
    element('caption', { class: 'visually-hidden' }, printed(data.title)),
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, data.subject), ...data.series.map(name => element('th', { scope: 'col', class: 'number' }, printed(name, 60))))),
    element('tbody', {}, ...data.rows.map(row => element('tr', {}, element('th', { scope: 'row' }, printed(row.name, 80)),
      ...row.amounts.map(amount => element('td', { class: 'number' },
        amount.exact === null ? '–' : amount.href === null ? yuan(amount.exact) : element('a', { href: amount.href }, yuan(amount.exact))))))));
}

// A saved drawing stands on white paper and carries its title.
function saveDrawing(data: ChartData, draw: Drawer): void {
  const made = draw(data, 960);
  const height = Number(made.getAttribute('height')) + 56;
  made.setAttribute('viewBox', `-24 -40 1008 ${height}`);
  made.setAttribute('width', '1008');
  made.setAttribute('height', String(height));
  made.setAttribute('color', '#1c1b19');
  made.prepend(
    drawing('rect', { x: -24, y: -40, width: 1008, height, fill: '#ffffff' }),
    drawing('text', { x: 0, y: -14, 'font-size': 17, 'font-weight': 'bold' }, plain(data.title)));
  save(`${plain(data.title)}.svg`, 'image/svg+xml', `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(made)}`);
}

function asCsv(data: ChartData): string {
  const quoted = (text: string): string => /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  return [[data.subject, ...data.series], ...data.rows.map(row => [row.name, ...row.amounts.map(amount => amount.exact ?? '')])]
    .map(line => line.map(quoted).join(',')).join('\r\n') + '\r\n';
}

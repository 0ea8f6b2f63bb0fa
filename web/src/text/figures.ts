// Amounts arrive as exact decimals in text and are shown without ever becoming binary fractions.

import { language, say } from '../language/language';

/** An exact decimal with a separator every three digits: 1289930.00 as 1,289,930.00. */
export function grouped(decimal: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(decimal);
  if (!match) return decimal;
  const [, sign = '', whole = '', fraction = ''] = match;
  return `${sign === '-' ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction}`;
}

/** An amount in yuan with its unit. */
export function yuan(decimal: string): string {
  const amount = grouped(decimal);
  if (language() === 'zh') return `${amount} 元`;
  return amount.startsWith('−') ? `−¥${amount.slice(1)}` : `¥${amount}`;
}

/** A figure with its unit, as in findings: CNY, percent, or what is counted. */
export function figure(decimal: string, unit: string | null): string {
  if (unit === null || unit === 'CNY') return yuan(decimal);
  return unit === 'percent' ? `${grouped(decimal)} %` : `${grouped(decimal)} ${unit}`;
}

/** A rough amount for the axis and the labels of a chart: 12,899,300 as 1,290 万. Only for drawing. */
export function rough(amount: number): string {
  const size = Math.abs(amount);
  const steps: readonly (readonly [number, string])[] = language() === 'zh'
    ? [[1e8, ' 亿'], [1e4, ' 万']]
    : [[1e9, ' bn'], [1e6, ' m'], [1e3, ' k']];
  const [step, name] = steps.find(([least]) => size >= least) ?? [1, ''];
  const value = amount / step;
  const places = value === 0 || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return grouped(value.toFixed(places).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')) + name;
}

/** A count with separators. */
export function count(number: number): string {
  return grouped(String(number));
}

/** A share between 0 and 1 as per cent. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(Math.abs(share) < 0.1 ? 1 : 0)} %`;
}

/** A place in a document: page, line or address of a sheet. */
export function place(at: { page: number | null; line: number | null; address?: string | null }): string {
  const words = say().place;
  if (at.address) return at.address;
  if (at.page !== null) return words.page(at.page);
  return at.line === null ? words.none : words.line(at.line);
}

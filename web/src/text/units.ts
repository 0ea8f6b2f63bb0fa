// A corrected figure is typed as the page prints it; the point is moved, nothing is multiplied.

/** Units of amounts and the power of ten of yuan that they are. */
export const amountUnits = { 元: 0, 百元: 2, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 } as const;

export type UnitName = keyof typeof amountUnits;

/** The unit that a printed unit names; yuan where it names none. */
export function unitOf(printedUnit: string | null): UnitName {
  const names = Object.keys(amountUnits) as UnitName[];
  return names.filter(name => printedUnit?.includes(name) === true).sort((one, other) => other.length - one.length)[0] ?? '元';
}

/** Exact yuan with two decimals or more of a figure typed in a unit; null where it is no figure. Separators may be typed. */
export function inYuan(typed: string, unit: UnitName): string | null {
  const match = /^([-−]?)(\d{1,15})(?:\.(\d{1,8}))?$/.exec(typed.replace(/[,，\s]/g, ''));
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const power = amountUnits[unit];
  const digits = fraction.padEnd(power, '0');
  const moved = (whole + digits.slice(0, power)).replace(/^0+(?=\d)/, '');
  const decimals = digits.slice(power).replace(/0+$/, '').padEnd(2, '0');
  const isZero = /^0*$/.test(moved + decimals);
  return `${sign === '' || isZero ? '' : '-'}${moved}.${decimals}`;
}

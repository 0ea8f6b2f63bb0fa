/** Steps of an axis from `low` to `high`, both included, at 1, 2 or 5 times a power of ten. */
export function steps(low: number, high: number, wanted: number): readonly number[] {
  const range = high - low;
  if (range <= 0) return [low];
  const rough = range / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find(times => times * power >= rough) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

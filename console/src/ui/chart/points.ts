/** One figure of a chart, with its label. */
export interface ChartPoint {
  key: string;
  label: string;
  value: number;
}

export interface ChartProps {
  /** The title of the chart; a screen reader reads it with a table of the points. */
  title: string;
  points: readonly ChartPoint[];
  format(value: number): string;
}

/** Returns at most five round axis values from zero, or from below zero for negative values, to above the largest one. */
export function ticksFor(values: readonly number[]): number[] {
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const span = top - bottom || 4;
  const rough = span / 4;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find(each => each * size >= rough) ?? 10) * size;
  const first = Math.floor(bottom / step);
  const last = Math.ceil(top / step) || (bottom < 0 ? 0 : 1);
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

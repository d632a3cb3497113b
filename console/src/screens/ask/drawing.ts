export type Row = Readonly<Record<string, unknown>>;

/** The parts of an answer that are needed to draw it. */
interface Drawable {
  columns: readonly string[];
  rows: readonly Row[];
  chart: unknown;
  metric?: string | null;
  grouping?: string | null;
}
/** A metric and grouping of widgets, by their names at the server. */
interface Measure {
  metric: string;
  grouping: string;
}

/** Returns the times for an axis: without the year if all have the same one. */
export function withoutYear(labels: readonly string[]): string[] {
  const parts = labels.map(label => /^(.+?)(?: de|,)? (\d{4})$/.exec(label));
  const years = new Set(parts.map(part => part?.[2]));
  return years.size === 1 && !years.has(undefined) ? parts.map(part => part?.[1] ?? '') : [...labels];
}

export interface Drawing extends Measure {
  chart: string;
  given: { key: string; label: string; time: null; value: number }[];
  /** Whether the chart shows each row with its figure, so that no table is needed. */
  isTable: boolean;
}

const drawn = ['LINE', 'BAR', 'PIE', 'FUNNEL'];
const cohort = /^(\d{4}-\d{2}\S*) \+(\d+)$/;

/** Returns how an answer is drawn; null if it is not drawn. */
export function drawingOf({ columns, rows, chart, metric, grouping }: Drawable): Drawing | null {
  const { type, x, y } = (chart ?? {}) as { type?: string; x?: string; y?: string };
  if (type === undefined || x === undefined || y === undefined || rows.length === 0) return null;
  if (!metric || !grouping) return null;
  const names = rows.map(row => String(row[x] ?? ''));
  const values = rows.map(row => row[y]);
  if (!values.every(value => typeof value === 'number')) return null;
  if (grouping === 'COHORT') {
    const months = names.map(name => cohort.exec(name));
    const given = months.map((month, n) => ({
      key: month?.[1] ?? '',
      label: month?.[2] ?? '',
      time: null,
      value: values[n] ?? 0,
    }));
    return months.includes(null) ? null : { chart: 'TABLE', metric, grouping, given, isTable: true };
  }
  if (!drawn.includes(type)) return null;
  const labels = type === 'LINE' ? withoutYear(names) : names;
  return {
    chart: type,
    metric,
    grouping,
    given: labels.map((label, n) => ({ key: label, label, time: null, value: values[n] ?? 0 })),
    isTable: columns.length === 2 && type !== 'LINE' && grouping !== 'HOUR',
  };
}

/** Whether there is only one value, which the text already contains. */
export const isAlone = ({ columns, rows }: Pick<Drawable, 'columns' | 'rows'>): boolean =>
  rows.length === 1 && columns.length === 1;

/** Whether a column contains numbers, which are aligned to the right. */
export const isOfFigures = (rows: readonly Row[], column: string): boolean =>
  rows.some(row => typeof row[column] === 'number') &&
  rows.every(row => row[column] === null || typeof row[column] === 'number');

/** Returns the kind of a table value, which JSON does not distinguish. */
export function kindOf(value: unknown): 'nothing' | 'figure' | 'choice' | 'moment' | 'day' | 'text' {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'number') return 'figure';
  if (typeof value === 'boolean') return 'choice';
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(String(value))) return 'moment';
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? 'day' : 'text';
}

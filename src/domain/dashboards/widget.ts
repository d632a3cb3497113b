import { z } from 'zod';
import { maxTimePoints, type Period, periods, type RangeOrPeriod, timeSeriesRows } from '../insights/index.js';
import { orderPayments } from '../orders/index.js';
import { BadInput } from '../shared/domain-error.js';
import { hourMs } from '../shared/durations.js';
import { isId } from '../shared/id.js';
import { json } from '../shared/json-values.js';
import { text } from '../shared/texts.js';
import { charts, chartsOf, groupings, useOf, widgetMetrics } from './widget-metrics.js';

export const gridColumns = 12;
const maxWidgets = 40;

const instant = z.iso.datetime({ offset: true }).transform(at => new Date(at));
const id = z.string().refine(isId, 'must be a UUID');

/** The content of a widget, without its appearance. */
const content = {
  metric: z.enum(widgetMetrics),
  grouping: z.enum(groupings).default('NONE'),
  filter: z
    .strictObject({
      sellerId: id.nullish(),
      pipelineId: id.nullish(),
      product: text('line').nullish(),
      source: text('line').nullish(),
      payment: z.array(z.enum(orderPayments)).min(1).max(orderPayments.length).nullish(),
    })
    .default({}),
  range: z.union([z.enum(periods), z.strictObject({ from: instant.optional(), to: instant.optional() })]).optional(),
};

const position = z.strictObject({
  x: z
    .int()
    .min(0)
    .max(gridColumns - 1),
  y: z.int().min(0).max(999),
  width: z.int().min(1).max(gridColumns),
  height: z.int().min(1).max(20),
});

/** Thresholds: a figure above or below them raises an alert. */
const alert = z.strictObject({ above: z.number().optional(), below: z.number().optional() });

const widgetShape = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'must have 1 to 40 letters, digits, "-" or "_"'),
  title: text('label').refine(title => title !== '', 'cannot be empty'),
  ...content,
  chart: z.enum(charts),
  position,
  alert: alert.optional(),
});

type Shape = Omit<z.output<typeof widgetShape>, 'id' | 'title' | 'chart' | 'position' | 'alert'>;

/** Reports combinations of metric, grouping, filter and range that are not allowed. */
function checkContent({ metric, grouping, filter, range }: Shape, context: z.RefinementCtx): void {
  const use = useOf(metric);
  const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
  if (!use.groupings.includes(grouping))
    refuse(['grouping'], `${metric} can be grouped by ${use.groupings.join(', ')}, not by ${grouping}`);
  for (const name of ['payment', 'product', 'source'] as const)
    if (filter[name] != null && !use.filters.includes(name))
      refuse(['filter', name], `${metric} cannot be filtered by ${name}`);
  for (const name of ['sellerId', 'pipelineId'] as const)
    if (filter[name] != null && (!use.filters.includes(name) || grouping === 'SELLER'))
      refuse(['filter', name], `${metric}${grouping === 'SELLER' ? ' by SELLER' : ''} cannot be filtered by ${name}`);
  if (!use.hasRange && range !== undefined)
    refuse(['range'], `${metric} shows the current state and does not accept a range`);
  if (use.hasRange && range === undefined)
    refuse(['range'], `${metric} requires a range: ${periods.join(', ')}, or from and to`);
  if (typeof range === 'object' && range.from && range.to && range.from > range.to)
    refuse(['range', 'to'], 'the range ends before it starts');
}

/** The part of a widget that `widgetPoints` needs; the appearance may be omitted. */
export const widgetContent = json()
  .pipe(z.strictObject({ ...content, ...optional(widgetShape.shape) }))
  .superRefine(checkContent);
export type WidgetContent = Pick<z.output<typeof widgetContent>, keyof typeof content>;

function optional({ id, title, chart, position, alert }: typeof widgetShape.shape) {
  return {
    id: id.optional(),
    title: title.optional(),
    chart: chart.optional(),
    position: position.optional(),
    alert: alert.optional(),
  };
}

const longPeriods: readonly unknown[] = ['LAST_90_DAYS', 'LAST_365_DAYS', 'THIS_YEAR', 'ALL'] satisfies Period[];

/**
 * Whether the range is too long for points per hour. A dashboard is read at once, so one widget with too many points would leave it
 * empty.
 */
function isTooLongByHour(range: Shape['range']): boolean {
  if (typeof range !== 'object') return longPeriods.includes(range);
  const { from, to } = range;
  return !from || !to || to.getTime() - from.getTime() > maxTimePoints * hourMs;
}

/** Why no series can be read by days, weeks or months over this range, whatever the time is; null for every other range. */
function seriesProblem({ grouping, range }: Shape): string | null {
  if (grouping !== 'DAY' && grouping !== 'WEEK' && grouping !== 'MONTH') return null;
  try {
    timeSeriesRows('LEADS_CREATED', stretchOf({ range }), grouping, null);
    return null;
  } catch (error) {
    if (error instanceof BadInput) return error.message;
    throw error;
  }
}

const widget = widgetShape.superRefine((given, context) => {
  checkContent(given, context);
  const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
  if (!chartsOf[given.grouping].includes(given.chart))
    refuse(
      ['chart'],
      `the grouping ${given.grouping} can be shown as ${chartsOf[given.grouping].join(', ')}, not as ${given.chart}`,
    );
  if (given.grouping === 'HOUR' && isTooLongByHour(given.range))
    refuse(
      ['range'],
      `by HOUR a range can span at most ${maxTimePoints} hours (about 41 days): use a shorter one or DAY`,
    );
  const problem = seriesProblem(given);
  if (problem) refuse(['range'], problem);
  const { x, width } = given.position;
  if (x + width > gridColumns)
    refuse(['position', 'width'], `x plus width is ${x + width}, but the grid has ${gridColumns} columns`);
  const { above, below } = given.alert ?? {};
  if (given.alert && given.grouping !== 'NONE') refuse(['alert'], 'a threshold requires the grouping NONE');
  if (given.alert && above === undefined && below === undefined)
    refuse(['alert'], 'a threshold requires above, below or both');
  if (above !== undefined && below !== undefined && below >= above)
    refuse(['alert', 'below'], 'below must be less than above');
});
export type Widget = z.output<typeof widgetShape>;

/** The widgets of a dashboard as sent by a client. */
export const widgetList = z
  .array(widget)
  .max(maxWidgets, `a dashboard can have at most ${maxWidgets} widgets`)
  .superRefine((widgets, context) => {
    for (const [place, { id, position }] of widgets.entries())
      for (const other of widgets.slice(0, place)) {
        if (other.id === id)
          context.addIssue({
            code: 'custom',
            path: [place, 'id'],
            message: `another widget already has the id "${id}"`,
          });
        if (overlaps(position, other.position))
          context.addIssue({ code: 'custom', path: [place, 'position'], message: `overlaps "${other.id}"` });
      }
  });

type Position = Widget['position'];
const overlaps = (one: Position, other: Position): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** Returns the range in the format of the insights' row functions. */
export function stretchOf({ range }: Pick<WidgetContent, 'range'>): RangeOrPeriod {
  if (range === undefined) return {};
  return typeof range === 'string' ? { period: range } : { from: range.from ?? null, to: range.to ?? null };
}

import { describe, expect, it } from '@jest/globals';
import { widgetList } from './widget.js';
import { charts, groupings, offeredMetrics } from './widget-metrics.js';

const takes = (metric: string, grouping: string, chart: string, hasRange: boolean): boolean =>
  widgetList.safeParse([
    {
      id: 'a',
      title: 'Una cifra',
      metric,
      grouping,
      chart,
      ...(hasRange && { range: 'LAST_7_DAYS' }),
      position: { x: 0, y: 0, width: 4, height: 2 },
    },
  ]).success;

describe('what an editor of widgets is offered', () => {
  it.each(offeredMetrics)('$metric: all that may be kept, and nothing else', ({ metric, groupings: own, hasRange }) => {
    const offered = own.flatMap(({ grouping, charts: fit }) => fit.map(chart => `${grouping} ${chart}`));
    const kept = groupings.flatMap(grouping =>
      charts.filter(chart => takes(metric, grouping, chart, hasRange)).map(chart => `${grouping} ${chart}`),
    );
    expect(offered.toSorted()).toEqual(kept.toSorted());
    expect(offered.length).toBeGreaterThan(0);
  });
});

import type { Sql } from '../shared/database.port.js';
import { readRows } from '../shared/keyset.js';
import type { FunnelRow, LeaderboardRow, StageFlowRow, TimePointRow } from './insight-rows.js';
import { leaderboardRows } from './leaderboard.rows.js';
import { type TimeBucket, timeSeriesRows, tooManyPoints } from './metric-series.rows.js';
import type { Metric } from './metrics.js';
import { funnelRows, stageFlowRows } from './pipeline.rows.js';
import type { TimeRange } from './time-range.sql.js';

/** Returns the leads created in the range, counted by their current status. */
export const readFunnel = <Status extends string>(
  read: Sql,
  statuses: readonly Status[],
  range: TimeRange,
): Promise<FunnelRow<Status>[]> => readRows(read, funnelRows(statuses, range));

/** Returns how opportunities passed through each stage of a pipeline; empty if there is no such pipeline. */
export const readStageFlow = (read: Sql, pipelineId: string, range: TimeRange): Promise<StageFlowRow[]> =>
  readRows(read, stageFlowRows(pipelineId, range));

/** Returns a metric over time. */
export async function readTimeSeries(
  read: Sql,
  metric: Metric,
  range: TimeRange,
  bucket: TimeBucket,
  sellerId: string | null,
): Promise<TimePointRow[]> {
  const points = await readRows<{ time: Date | null; value: number }>(
    read,
    timeSeriesRows(metric, range, bucket, sellerId),
  );
  return points.map(({ time, value }) => {
    if (time === null) throw tooManyPoints();
    return { time, value };
  });
}

/** Returns the sellers whom the reader may see, the best first. */
export const readLeaderboard = (
  read: Sql,
  metric: Metric,
  days: { from: string; to: string },
  first: number,
): Promise<LeaderboardRow[]> => readRows(read, leaderboardRows(metric, days, first));

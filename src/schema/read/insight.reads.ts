import {
  funnelRows,
  insightColumns,
  leaderboardRows,
  type Metric,
  stageFlowRows,
  type TimeBucket,
  type TimeRange,
  timeSeriesRows,
} from '../../domain/insights/index.js';
import { leadStatuses } from '../../domain/leads/index.js';
import { boundRows, oneBy, type Reads, type TypeRead } from './define-reads.js';

interface Ranged {
  range?: TimeRange | null;
}
interface SeriesGiven {
  metric: Metric;
  range: TimeRange;
  bucket: TimeBucket;
  sellerId?: string | null;
}
interface LeaderboardGiven {
  metric: Metric;
  from: string;
  to: string;
  first?: number | null;
}

/** Rows that only the queries below lead to, each with a source of its own. */
const columns = (text: string, fields: TypeRead['fields'] = {}): TypeRead => ({
  rows: { columns: text, from: '' },
  fields,
});

/** What a dashboard shows, each answered from counters. */
export const insightReads: Reads = {
  types: {
    FunnelStage: columns(insightColumns.funnel),
    StageFunnel: columns(insightColumns.stageFlow, { stage: oneBy('s.id', 'stageId') }),
    TimePoint: columns(insightColumns.timeSeries),
    LeaderboardEntry: columns(insightColumns.leaderboard, { seller: oneBy('s.id', 'sellerId') }),
  },
  roots: {
    funnel: {
      permission: 'insight:read',
      read: boundRows(({ range }: Ranged) => funnelRows(leadStatuses, range ?? {})),
    },
    pipelinePerformance: {
      permission: 'insight:read',
      read: boundRows(({ pipelineId, range }: Ranged & { pipelineId: string }) =>
        stageFlowRows(pipelineId, range ?? {}),
      ),
    },
    timeSeries: {
      permission: 'insight:read',
      read: boundRows(({ metric, range, bucket, sellerId }: SeriesGiven) =>
        timeSeriesRows(metric, range, bucket, sellerId ?? null),
      ),
    },
    leaderboard: {
      permission: 'insight:read',
      read: boundRows(({ metric, from, to, first }: LeaderboardGiven) =>
        leaderboardRows(metric, { from, to }, first ?? 10),
      ),
    },
  },
};

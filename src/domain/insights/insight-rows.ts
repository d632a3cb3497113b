export interface FunnelRow<Status extends string> {
  status: Status;
  count: number;
}
export interface StageFlowRow {
  stageId: string;
  entered: number;
  current: number;
  conversionRate: number;
  averageSecondsInStage: number | null;
  /** Decimal text in the tenant's currency. */
  totalValue: string;
}
export interface TimePointRow {
  time: Date;
  value: number;
}
export interface LeaderboardRow {
  rank: number;
  sellerId: string;
  value: number;
}

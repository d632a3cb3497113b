/** What stands in the log of what machines decided, each as an SQL expression; the last five where a model was asked. */
export type DecisionValues = Record<'id' | 'kind' | 'subject_type' | 'subject_id' | 'input' | 'output', string> &
  Partial<Record<'provider' | 'model' | 'prompt_version' | 'latency_ms' | 'cost_usd', string>>;

/** Part of a statement that adds an entry to that log, for features that decide. */
export const insertDecision = (values: DecisionValues, from?: string): string => {
  const list = Object.values(values).join(', ');
  return `insert into agent_decision (tenant_id, ${Object.keys(values).join(', ')}) ${from ? `select app.tenant(), ${list} from ${from}` : `values (app.tenant(), ${list})`}`;
};

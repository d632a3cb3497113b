/** The values of an entry in the log of machine decisions, each as an SQL expression; the last five only if a model was asked. */
export type DecisionValues = Record<'id' | 'kind' | 'subject_type' | 'subject_id' | 'input' | 'output', string> &
  Partial<Record<'provider' | 'model' | 'prompt_version' | 'latency_ms' | 'cost_usd', string>>;

/** SQL that adds an entry to that log, as part of a statement of the feature that decides. */
export const insertDecision = (values: DecisionValues, from?: string): string => {
  const list = Object.values(values).join(', ');
  return `insert into agent_decision (tenant_id, ${Object.keys(values).join(', ')}) ${from ? `select app.tenant(), ${list} from ${from}` : `values (app.tenant(), ${list})`}`;
};

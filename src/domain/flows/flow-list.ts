import type { Sql, Statement } from '../shared/database.port.js';
import type { Language } from '../shared/translations.js';
import { loadTenant } from '../tenants/index.js';
import { flows } from './definitions/index.js';
import { labelOf } from './engine/flow.js';
import { everyStep } from './engine/position.js';
import type { StepKind } from './engine/step.js';
import { flowConfig } from './flows.settings.js';

export interface ShownStep {
  id: string;
  kind: StepKind;
  description: string;
}
/** A flow as shown to people, in their language. */
export interface ShownFlow {
  id: string;
  name: string;
  description: string;
  enabled: boolean;
  startsOn: readonly string[];
  steps: ShownStep[];
  settings: unknown;
  /** Number of runs under way, among those that the reader may see. */
  running: number;
}

const counts: Statement = {
  name: 'flow.counts',
  text: `select flow, count(*)::int as running from flow_run where status in ('RUNNING', 'SLEEPING', 'PAUSED') group by flow order by flow`,
};

/** Returns every flow with the tenant's settings for it, in the order of `flows`; `accepted` is the reader's language, if it is known. */
export async function listFlows(read: Sql, tenantId: string, accepted: Language | null): Promise<ShownFlow[]> {
  const { settings, language: usual } = await loadTenant(read, tenantId);
  const language = accepted ?? usual;
  const rows = await read.query<{ flow: string; running: number }>(counts);
  const running = new Map(rows.map(row => [row.flow, row.running]));
  return flows.map(flow => {
    const config = flowConfig(settings, flow);
    return {
      id: flow.id,
      name: flow.name(language),
      description: flow.description(language),
      enabled: config.enabled,
      startsOn: flow.startsOn,
      steps: everyStep(flow.steps).map(({ id, kind }) => ({ id, kind, description: labelOf(flow, language, id).text })),
      settings: config.settings,
      running: running.get(flow.id) ?? 0,
    };
  });
}

import type { TenantProfile } from '../tenants/index.js';
import type { FlowFacts } from './engine/facts.js';
import type { AnyFlow } from './engine/flow.js';
import { findStopCause, type RunProgress, type StopCause } from './engine/stop-causes.js';
import { flowConfig } from './flows.settings.js';

/** Returns why a run must end before its next step; null if it goes on. A trial also goes on if the flow is switched off. */
export function endingOf(
  flow: AnyFlow,
  tenant: TenantProfile,
  facts: FlowFacts,
  run: RunProgress,
  { isTrial = false } = {},
): StopCause | 'switched-off' | 'not-wanted' | null {
  const { enabled, settings } = flowConfig(tenant.settings, flow);
  if (!enabled && !isTrial) return 'switched-off';
  return findStopCause(flow.stopsOn, facts, run) ?? (flow.onlyIf(facts, settings) ? null : 'not-wanted');
}

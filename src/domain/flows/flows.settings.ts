import { z } from 'zod';
import { defineSettings, type TenantSettings } from '../shared/settings-sections.js';
import { flows } from './definitions/index.js';
import { type AnyFlow, settingsOf } from './engine/flow.js';

interface FlowConfig {
  enabled: boolean;
  /** Has the type that the flow declares. */
  settings: never;
}

/** Whether each flow is on, and its settings, by flow id. Each flow has its own schema. */
const flowSettings = z.strictObject(Object.fromEntries(flows.map(flow => [flow.id, settingsOf(flow)]))).prefault({});
defineSettings('flows', flowSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    flows: Record<string, FlowConfig>;
  }
}

/** Returns a tenant's settings for a flow, or the flow's defaults if the tenant has none. */
export const flowConfig = (settings: TenantSettings, flow: AnyFlow): FlowConfig =>
  settings.flows[flow.id] ?? (settingsOf(flow).parse({}) as FlowConfig);

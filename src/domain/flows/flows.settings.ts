import { z } from 'zod';
import { defineSettings, type TenantSettings } from '../shared/settings-sections.js';
import { flows } from './definitions/index.js';
import { type AnyFlow, settingsOf } from './engine/flow.js';

interface FlowConfig {
  enabled: boolean;
  /** Of the type that the flow declares. */
  settings: never;
}

/** Which flows run, and how: by the flow's id, each with its own schema. */
const flowSettings = z.strictObject(Object.fromEntries(flows.map(flow => [flow.id, settingsOf(flow)]))).prefault({});
defineSettings('flows', flowSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    flows: Record<string, FlowConfig>;
  }
}

/** What a tenant's settings say of a flow; its defaults where they do not know it. */
export const flowConfig = (settings: TenantSettings, flow: AnyFlow): FlowConfig =>
  settings.flows[flow.id] ?? (settingsOf(flow).parse({}) as FlowConfig);

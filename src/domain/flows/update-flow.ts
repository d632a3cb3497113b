import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { json } from '../shared/json-values.js';
import { useCase } from '../shared/use-case.js';
import { changeOwnSettings } from '../tenants/index.js';
import { flowById } from './definitions/index.js';
import { flowConfig } from './flows.settings.js';

/**
 * Switches a flow of the tenant on or off, or changes its settings. Omitted fields stay as they are; null settings are the defaults again.
 * Returns the flow's id.
 */
export const updateFlow = useCase({
  name: 'flows.update',
  permission: 'flow:update',
  input: z.object({
    flowId: z.string(),
    enabled: z.boolean().nullish(),
    settings: json().pipe(z.looseObject({})).nullish(),
  }),
  audit: {
    'flow.changed': {
      subject: 'tenant',
      shows: ({ flowId, enabled, settings }: { id: string; flowId: string; enabled: boolean; settings: unknown }) => ({
        flowId,
        enabled,
        settings,
      }),
    },
  },
  async run({ tx, scope, audit }, { flowId, enabled, settings }): Promise<string> {
    const flow = flowById(flowId);
    if (!flow) throw new DomainError('NOT_FOUND', 'Flow not found.', ['flowId']);
    if (enabled === null) throw new DomainError('INVALID', 'Say whether the flow is on: true or false.', ['enabled']);
    const change = { ...(typeof enabled === 'boolean' && { enabled }), ...(settings !== undefined && { settings }) };
    const { before, after } = await changeOwnSettings(tx, scope.tenantId, ['flows', flow.id], change);
    const id = scope.tenantId;
    audit['flow.changed'].after(
      { id, flowId, ...flowConfig(after, flow) },
      { before: { flowId, ...flowConfig(before, flow) } },
    );
    return flow.id;
  },
});

import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { bulkUpdateLeads, resumeBulkChange, undoBulkUpdate } from '../../domain/leads/index.js';
import { BulkUpdateLeadsInput } from '../../schema/leads/bulk-update-leads.input.js';
import { LeadType } from '../../schema/leads/lead.type.js';
import {
  BulkUpdateLeadsPayload,
  ResumeBulkUpdateLeadsInput,
  ResumeBulkUpdateLeadsPayload,
  UndoBulkUpdateLeadsInput,
  UndoBulkUpdateLeadsPayload,
} from '../../schema/leads/lead-bulk-change.type.js';
import { listOf, windowOf } from '../../schema/read/index.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class BulkLeadResolver {
  @Mutation(() => BulkUpdateLeadsPayload, {
    description: 'Changes many leads at once, limited to those that you may change. It can be undone for an hour.',
  })
  async bulkUpdateLeads(
    @Arg('input', () => BulkUpdateLeadsInput, { description: 'The leads and the changes.' })
    { filter, ids, set, dryRun }: BulkUpdateLeadsInput,
    @Ctx() context: GraphContext,
  ): Promise<BulkUpdateLeadsPayload> {
    const list = filter ? listOf(windowOf(LeadType), { ...filter }, null, { pathOf: () => ['filter'] }) : null;
    const { done, userErrors } = await payload('done', () =>
      bulkUpdateLeads(context.useCase, { ids, list, set: { ...set }, dryRun }),
    );
    return {
      updated: done?.updated ?? null,
      failed: done?.failed ?? null,
      bulkChange: done?.bulkChangeId ?? null,
      userErrors,
    };
  }

  @Mutation(() => UndoBulkUpdateLeadsPayload, {
    description: 'Restores the leads of a bulk change, except those that people have changed since.',
  })
  undoBulkUpdateLeads(
    @Arg('input', () => UndoBulkUpdateLeadsInput, { description: 'The change.' }) input: UndoBulkUpdateLeadsInput,
    @Ctx() context: GraphContext,
  ): Promise<UndoBulkUpdateLeadsPayload> {
    return payload('bulkChange', () => undoBulkUpdate(context.useCase, input));
  }

  @Mutation(() => ResumeBulkUpdateLeadsPayload, {
    description: 'Goes on with a bulk change, or its undo, in the state `FAILED`: a background job does the rest.',
  })
  resumeBulkUpdateLeads(
    @Arg('input', () => ResumeBulkUpdateLeadsInput, { description: 'The change.' }) input: ResumeBulkUpdateLeadsInput,
    @Ctx() context: GraphContext,
  ): Promise<ResumeBulkUpdateLeadsPayload> {
    return payload('bulkChange', () => resumeBulkChange(context.useCase, input));
  }
}

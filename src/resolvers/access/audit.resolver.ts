import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { exportAudit } from '../../domain/access/index.js';
import { ExportAuditInput, ExportAuditPayload } from '../../schema/access/audit-entry.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class AuditResolver {
  @Mutation(() => ExportAuditPayload, {
    description:
      'Exports the audit log of a time range as CSV, at most 50,000 entries. The export itself is recorded in the log.',
  })
  exportAudit(
    @Arg('input', () => ExportAuditInput, { description: 'The time range.' }) { from, to }: ExportAuditInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<ExportAuditPayload> {
    return payload('csv', () => exportAudit(useCase, { from, to }));
  }
}

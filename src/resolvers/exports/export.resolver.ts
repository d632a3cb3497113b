import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { EntityType } from '../../domain/custom-fields/index.js';
import { exportImportErrors, exportRecords } from '../../domain/exports/index.js';
import type { KeysetList } from '../../domain/shared/keyset.js';
import {
  ExportImportErrorsInput,
  ExportImportErrorsPayload,
  ExportRecordsInput,
  ExportRecordsPayload,
} from '../../schema/exports/export.type.js';
import { listOf, windowNamed } from '../../schema/read/index.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { listedType, readListInput } from '../saved-views/list-input.js';

@Resolver()
export class ExportResolver {
  @Mutation(() => ExportRecordsPayload, {
    description: 'Makes a file of a list as it is filtered, of what you may see: importContacts reads it again.',
  })
  async exportRecords(
    @Arg('input', () => ExportRecordsInput, { description: 'Which list.' })
    { entityType, filter, format }: ExportRecordsInput,
    @Ctx() context: GraphContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<ExportRecordsPayload> {
    const { made, userErrors } = await payload('made', async () => {
      const list = exportedList(schema, entityType, filter ?? {});
      return exportRecords(context.useCase, { entityType, format, filter: filter ?? {}, list });
    });
    return { url: made?.url ?? null, rows: made?.rows ?? null, userErrors };
  }

  @Mutation(() => ExportImportErrorsPayload, { description: 'Makes a file of the rows that an import has refused.' })
  async exportImportErrors(
    @Arg('input', () => ExportImportErrorsInput, { description: 'Which import.' }) input: ExportImportErrorsInput,
    @Ctx() context: GraphContext,
  ): Promise<ExportImportErrorsPayload> {
    const { made, userErrors } = await payload('made', () => exportImportErrors(context.useCase, input));
    return { url: made?.url ?? null, rows: made?.rows ?? null, userErrors };
  }
}

/** The list of a kind of thing with a filter, which is checked as the list itself checks it. Throws INVALID. */
export function exportedList(
  schema: GraphQLSchema,
  entityType: EntityType,
  filter: Record<string, unknown>,
): KeysetList {
  return listOf(windowNamed(listedType[entityType]), readListInput(schema, entityType, { filter }));
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import { importContacts, importProducts, stopImport, undoImport } from '../../domain/imports/index.js';
import { topicOfNamed } from '../../domain/shared/live-events.port.js';
import {
  ImportContactsInput,
  ImportContactsPayload,
  ImportProductsInput,
  ImportProductsPayload,
  ImportUpdatedArgs,
  StopImportInput,
  StopImportPayload,
  UndoImportInput,
  UndoImportPayload,
} from '../../schema/imports/import.input.js';
import { ImportType } from '../../schema/imports/import.type.js';
import { nodesOf } from '../../schema/read/index.js';
import { allow } from '../allow.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { type LiveFrames, shownIn } from '../subscriptions/live-frame.js';
import { readEach } from '../subscriptions/read-each.js';

@Resolver()
export class ImportResolver {
  @Mutation(() => ImportContactsPayload, {
    description:
      'Imports customers or leads from a CSV or XLSX file. A row whose id, phone number or e-mail address is known updates that record, so there are no duplicates. It can be undone for seven days.',
  })
  importContacts(
    @Arg('input', () => ImportContactsInput, { description: 'The file, and how to read it.' })
    input: ImportContactsInput,
    @Ctx() context: GraphContext,
  ): Promise<ImportContactsPayload> {
    return payload('import', () => importContacts(context.useCase, input));
  }

  @Mutation(() => ImportProductsPayload, {
    description:
      'Imports products from a CSV or XLSX file. A row whose code is known updates that product. It can be undone for seven days.',
  })
  importProducts(
    @Arg('input', () => ImportProductsInput, { description: 'The file, and how to read it.' })
    input: ImportProductsInput,
    @Ctx() context: GraphContext,
  ): Promise<ImportProductsPayload> {
    return payload('import', () => importProducts(context.useCase, input));
  }

  @Mutation(() => StopImportPayload, {
    description:
      'Stops an import, a dry run or an undo that is in progress, after the rows under way. What an import did stays; `undoImport` takes it back, and also continues an undo that was stopped.',
  })
  stopImport(
    @Arg('input', () => StopImportInput, { description: 'The import.' }) input: StopImportInput,
    @Ctx() context: GraphContext,
  ): Promise<StopImportPayload> {
    return payload('import', () => stopImport(context.useCase, input));
  }

  @Mutation(() => UndoImportPayload, {
    description:
      'Restores what an import has changed and deletes what it has created, except what people have changed since: `rows(undo: KEPT)` lists those rows.',
  })
  undoImport(
    @Arg('input', () => UndoImportInput, { description: 'The import.' }) input: UndoImportInput,
    @Ctx() context: GraphContext,
  ): Promise<UndoImportPayload> {
    return payload('import', () => undoImport(context.useCase, input));
  }

  @Subscription(() => ImportType, {
    description: 'The import, each time that it or its undo has made progress, and when it ends.',
    subscribe: ({ context, args, info }) => progress(context, args, info),
  })
  importUpdated(@Root() imported: object, @Args(() => ImportUpdatedArgs) _args: ImportUpdatedArgs): object {
    return shownIn(imported);
  }
}

function progress(context: GraphContext, { importId, since }: ImportUpdatedArgs, info: GraphQLResolveInfo): LiveFrames {
  allow(context, 'import:read');
  const named = topicOfNamed('import.updated', context.viewer?.tenant.id ?? '', importId);
  return readEach(context, [named], since, { info, node: nodesOf(ImportType), idField: 'importId' });
}

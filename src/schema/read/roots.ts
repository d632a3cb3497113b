import { ArgsType, type ClassType, Field, ID } from 'type-graphql';
import { BadInput } from '../../domain/shared/domain-error.js';
import type { Permission } from '../../domain/shared/permissions.js';
import { type ById, type FieldRead, type RootRead, rowById } from './define-reads.js';
import type { TypeThunk } from './filter.js';
import { connectionNamed, windowOf } from './window.js';
import { flatListArgsOf, listArgsOf } from './window-inputs.js';
import { type ListGiven, listOf } from './window-list.js';

/** A query: how it is read, and how the graph shows it. */
export interface Root extends RootRead {
  type: TypeThunk;
  description: string;
  nullable?: boolean;
  args?: ClassType;
}

@ArgsType()
class IdArgs {
  @Field(() => ID, { description: 'The id.' })
  id!: string;
}

interface RootOptions {
  permission: Permission;
  description: string;
}

const inFilter = () => ['filter'];

/** A query for the list of a type, with the filters and orders of its window. Call it once for each type. */
export const pageOf = (type: ClassType<object>, { permission, description }: RootOptions): Root => ({
  permission,
  description,
  type: () => connectionNamed(windowOf(type).name),
  args: listArgsOf(type),
  read: {
    kind: 'page',
    list: ({ filter, orderBy }: ListGiven) => listOf(windowOf(type), filter ?? {}, orderBy, { pathOf: inFilter }),
  },
});

/**
 * The same as `pageOf` for a list that had no `filter` at first: filters that clients know as arguments of their own still work. Call it
 * once for each type.
 */
export const pageWithOldArgumentsOf = (
  type: ClassType<object>,
  { permission, description }: RootOptions,
  oldArguments: readonly string[],
): Root => ({
  permission,
  description,
  type: () => connectionNamed(windowOf(type).name),
  args: listArgsOf(type, oldArguments),
  read: {
    kind: 'page',
    list: ({ filter, orderBy, ...rest }: FlatGiven & ListGiven) =>
      listOf(windowOf(type), withOldArguments(filter ?? {}, rest, oldArguments), orderBy, {
        pathOf: name => (filter?.[name] == null ? [] : ['filter']),
      }),
  },
});

/** Throws a BadInput for a filter that is given twice: one of the two would be left out. */
function withOldArguments(
  filter: Record<string, unknown>,
  given: Record<string, unknown>,
  oldArguments: readonly string[],
): Record<string, unknown> {
  const isGiven = (value: unknown) => value !== null && value !== undefined;
  const old = Object.fromEntries(oldArguments.map(name => [name, given[name]]).filter(([, value]) => isGiven(value)));
  for (const name of Object.keys(old))
    if (isGiven(filter[name])) throw new BadInput('This filter is given twice: in `filter` and beside it.', [name]);
  return { ...filter, ...old };
}

/** The filters of such a list by their names, and its order. */
type FlatGiven = Record<string, unknown> & Pick<ListGiven, 'orderBy'>;

/** The same as `pageOf`, but each filter is an argument of its own. Call it once for each type. */
export const flatPageOf = (type: ClassType<object>, { permission, description }: RootOptions): Root => ({
  permission,
  description,
  type: () => connectionNamed(windowOf(type).name),
  args: flatListArgsOf(type),
  read: { kind: 'page', list: (given: FlatGiven) => listOf(windowOf(type), given, given.orderBy) },
});

/** A query for one row by its id; null if the reader may see none. */
export const byId = (type: ClassType<object>, { permission, description }: RootOptions): Root => ({
  permission,
  description,
  type: () => type,
  nullable: true,
  args: IdArgs,
  read: { kind: 'rows', rows: ({ id }: ById) => rowById(windowOf(type).columnOf('id'), id) },
});

/** A query for a list without pages. */
export const allOf = (
  type: ClassType<object>,
  read: FieldRead,
  asked: RootOptions & Pick<Root, 'args' | 'fresh' | 'verify'>,
): Root => ({ ...asked, type: () => [type], read });

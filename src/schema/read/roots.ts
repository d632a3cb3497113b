import { ArgsType, type ClassType, Field, ID } from 'type-graphql';
import type { Permission } from '../../domain/shared/permissions.js';
import { type ById, type FieldRead, oneOf, type RootRead } from './define-reads.js';
import type { TypeOf } from './filters.js';
import { connectionNamed, windowOf } from './window.js';
import { flatListArgsOf, listArgsOf } from './window-inputs.js';
import { type ListGiven, listOf } from './window-list.js';

/** A query, as compiled reads and resolvers read it and as the graph shows it. */
export interface Root extends RootRead {
  type: TypeOf;
  description: string;
  nullable?: boolean;
  args?: ClassType;
}

@ArgsType()
class IdArgs {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}

interface Asked {
  permission: Permission;
  description: string;
}

/** The list of a type, filtered and ordered as its window declares. Call it once a type. */
export const pageOf = (type: ClassType<object>, { permission, description }: Asked): Root => ({
  permission,
  description,
  type: () => connectionNamed(windowOf(type).name),
  args: listArgsOf(type),
  read: {
    kind: 'page',
    list: ({ filter, orderBy }: ListGiven) => listOf(windowOf(type), filter ?? {}, orderBy),
  },
});

/** The same with the filters beside the arguments of the page. Call it once a type. */
export const flatPageOf = (type: ClassType<object>, { permission, description }: Asked): Root => ({
  permission,
  description,
  type: () => connectionNamed(windowOf(type).name),
  args: flatListArgsOf(type),
  read: { kind: 'page', list: given => listOf(windowOf(type), given) },
});

/** One thing by its id; null where there is none that the reader sees. */
export const byId = (type: ClassType<object>, { permission, description }: Asked): Root => ({
  permission,
  description,
  type: () => type,
  nullable: true,
  args: IdArgs,
  read: { kind: 'rows', rows: ({ id }: ById) => oneOf(windowOf(type).columnOf('id'), id) },
});

/** All rows that the arguments choose. */
export const allOf = (
  type: ClassType<object>,
  read: FieldRead,
  asked: Asked & Pick<Root, 'args' | 'fresh' | 'verify'>,
): Root => ({ ...asked, type: () => [type], read });

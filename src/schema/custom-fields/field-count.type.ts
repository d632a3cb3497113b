import { ArgsType, type ClassType, Field, Int } from 'type-graphql';
import type { FieldCountRow } from '../../domain/custom-fields/index.js';
import { windowOf, windowOnSql } from '../read/window.js';
import { filterInputOf } from '../read/window-inputs.js';

const count = windowOnSql<FieldCountRow>('f');

@count.Type('FieldCount', { description: 'A value of a custom field.' })
export class FieldCount {
  @count.Column(() => String, {
    nullable: true,
    description: 'The value as text; null for records without one.',
  })
  value!: string | null;

  @count.Column(() => Int, { description: 'How many records have it.' })
  count!: number;
}

/** The field and the filter of records that are counted by a field. */
export interface FieldCountsGiven {
  customField: string;
  filter?: Record<string, unknown> | null;
}

/** Returns the arguments for counts of a type's records. Call it once for each type. */
export function fieldCountArgsOf(type: ClassType<object>): ClassType<object> {
  @ArgsType()
  class FieldCountsArgs {
    @Field(() => String, { description: 'The key of the custom field.' })
    customField!: string;
  }
  giveFilter(FieldCountsArgs, type);
  return FieldCountsArgs;
}

/** Gives the arguments of a query of totals the filter of the records that it is about. */
export function giveFilter(args: ClassType<object>, type: ClassType<object>): void {
  const input = filterInputOf(type);
  Field(() => input, {
    nullable: true,
    description: `A filter for ${windowOf(type).plural}; omit it for all that you may see.`,
  })(args.prototype, 'filter');
}

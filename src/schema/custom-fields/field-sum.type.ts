import { ArgsType, type ClassType, Field, Float, Int } from 'type-graphql';
import type { FieldSumRow } from '../../domain/custom-fields/index.js';
import { windowOnSql } from '../read/window.js';
import { giveFilter } from './field-count.type.js';

const sum = windowOnSql<FieldSumRow>('f');

@sum.Type('FieldSum', { description: 'What the numbers of a custom field come to.' })
export class FieldSum {
  @sum.Column(() => String, {
    nullable: true,
    description: 'The value of the field `by` as text; null for records without one, and without `by`.',
  })
  value!: string | null;

  @sum.Column(() => Int, { description: 'How many records have that value.' })
  count!: number;

  @sum.Column(() => Int, { description: 'How many of these records have a number.' })
  numbers!: number;

  @sum.Column(() => Float, { nullable: true, description: 'The sum of the numbers; null if there are none.' })
  sum!: number | null;

  @sum.Column(() => Float, { nullable: true, description: 'The mean of the numbers; null if there are none.' })
  average!: number | null;
}

/** The field whose numbers are added up, the field by which they are grouped, and the filter of the records. */
export interface FieldSumsGiven {
  customField?: string | null;
  by?: string | null;
  filter?: Record<string, unknown> | null;
}

/** Returns the arguments for sums of a type's records. Call it once for each type. */
export function fieldSumArgsOf(type: ClassType<object>): ClassType<object> {
  @ArgsType()
  class FieldSumsArgs {
    @Field(() => String, {
      nullable: true,
      description:
        'The key of a custom field of the type NUMBER. Omit it for the value of opportunities in your currency; leads and customers have none.',
    })
    customField?: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'The key of the custom field by which the records are grouped; omit it for one sum of all.',
    })
    by?: string | null;
  }
  giveFilter(FieldSumsArgs, type);
  return FieldSumsArgs;
}

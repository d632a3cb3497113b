import { ArgsType, Field, Float, Int } from 'type-graphql';
import { type LeadCountRow, type LeadGrouping, leadGroupings } from '../../domain/leads/index.js';
import { giveFilter } from '../custom-fields/field-count.type.js';
import { enumOf } from '../enum-of.js';
import { windowOnSql } from '../read/window.js';
import { LeadType } from './lead.type.js';

const LeadGroupingEnum = enumOf('LeadGrouping', 'What leads are counted by.', leadGroupings, {
  SOURCE: 'Their source.',
  SELLER: 'The seller that they belong to.',
  CITY: 'The city of their contact.',
  STATUS: 'Their status.',
  TEMPERATURE: 'Their temperature.',
  WEEK: 'The week in which they were created, as its Monday.',
  MONTH: 'The month in which they were created, such as `2026-11`.',
});

const count = windowOnSql<LeadCountRow>('f');

@count.Type('LeadCount', { description: 'How many leads a group has, and how many of these are won and lost by now.' })
export class LeadCount {
  @count.Column(() => String, {
    nullable: true,
    description:
      'The group, such as a source or the id of a seller; null for leads without one, and if they are not grouped.',
  })
  value!: string | null;

  @count.Column(() => String, { nullable: true, description: 'The name of the seller; null for other groups.' })
  label!: string | null;

  @count.Column(() => Int, { description: 'How many leads it has.' })
  count!: number;

  @count.Column(() => Int, { description: 'How many of them are won.' })
  won!: number;

  @count.Column(() => Int, { description: 'How many of them are lost.' })
  lost!: number;

  @count.Column(() => Float, {
    nullable: true,
    description: 'The share of them that is won, 0 to 1; null if there are none.',
  })
  conversionRate!: number | null;
}

export interface LeadCountsGiven {
  by?: LeadGrouping | null;
  filter?: Record<string, unknown> | null;
}

@ArgsType()
export class LeadCountsArgs {
  @Field(() => LeadGroupingEnum, {
    nullable: true,
    description: 'What they are counted by; omit it for one row of all.',
  })
  by?: LeadGrouping | null;
}
giveFilter(LeadCountsArgs, LeadType);

import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { LeadOrderField, LeadStatus } from '../../domain/leads/index.js';
import type { Temperature } from '../../domain/shared/labels.js';
import {
  LeadOrderFieldEnum,
  LeadStatusEnum,
  type SortDirection,
  SortDirectionEnum,
  TemperatureEnum,
} from '../enums.js';
import { PageArgs } from '../page.args.js';
import { DateTimeRange, IntRange } from '../range.input.js';
import { JsonScalar } from '../scalars/index.js';

@InputType('LeadFilter', { description: 'Which leads to give: those for which everything that is given holds.' })
export class LeadFilter {
  @Field(() => String, {
    nullable: true,
    description: "A part of the lead's name, or of its contact's phone number, e-mail address or company.",
  })
  search?: string | null;

  @Field(() => [LeadStatusEnum], { nullable: true, description: 'One of these.' })
  status?: LeadStatus[] | null;

  @Field(() => [TemperatureEnum], { nullable: true, description: 'One of these. Leads not yet classified have none.' })
  temperature?: Temperature[] | null;

  @Field(() => ID, { nullable: true, description: 'The seller whose it is.' })
  sellerId?: string | null;

  @Field(() => [String], { nullable: true, description: 'One of these sources, exactly as written.' })
  source?: string[] | null;

  @Field(() => IntRange, { nullable: true, description: 'The score, 0 to 100, both ends inclusive.' })
  score?: IntRange | null;

  @Field(() => DateTimeRange, { nullable: true, description: 'When it was created: from inclusive, to exclusive.' })
  createdAt?: DateTimeRange | null;

  @Field(() => [String], { nullable: true, description: 'All of these tags, exactly as written.' })
  tags?: string[] | null;

  @Field(() => JsonScalar, { nullable: true, description: 'An object: each key of the custom fields has this value.' })
  customFields?: Record<string, unknown> | null;
}

@InputType('LeadOrder', { description: 'How to sort leads. The id breaks ties; empty values come last both ways.' })
export class LeadOrder {
  @Field(() => LeadOrderFieldEnum, { description: 'What to sort by.' })
  field!: LeadOrderField;

  @Field(() => SortDirectionEnum, { defaultValue: 'DESC', description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class LeadsArgs extends PageArgs {
  @Field(() => LeadFilter, { nullable: true, description: 'Which leads; omit it for all that you may see.' })
  filter?: LeadFilter | null;

  @Field(() => LeadOrder, { nullable: true, description: 'In which order; omit it for the newest first.' })
  orderBy?: LeadOrder | null;
}

@ArgsType()
export class ClassificationsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 10, description: 'How many at most, the newest first, 1 to 100.' })
  first!: number | null;
}

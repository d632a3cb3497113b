import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LeadRow, LeadStatus } from '../../domain/leads/index.js';
import type { Temperature } from '../../domain/shared/labels.js';
import { connectionOf } from '../connection.js';
import { LeadStatusEnum, TemperatureEnum } from '../enums.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';

@ObjectType('Lead', { description: 'A chance to sell to a contact.', simpleResolvers: true })
export class LeadType implements LeadRow {
  contactId!: string;
  sellerId!: string | null;
  agentProfileId!: string | null;

  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: "What the lead is called, usually the contact's name; null when not known.",
  })
  name!: string | null;

  @Field(() => String, {
    description: 'Where it came from: a channel such as `WHATSAPP`, or what whoever created it said.',
  })
  source!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What they asked for where the lead was entered by hand or by a form, the newest last; null for one whose messages lie in its conversations.',
  })
  inquiry!: string | null;

  @Field(() => LeadStatusEnum, { description: 'How far it has come.' })
  status!: LeadStatus;

  @Field(() => Int, {
    nullable: true,
    description: 'How promising it is, 0 to 100; null until it has been classified.',
  })
  score!: number | null;

  @Field(() => TemperatureEnum, {
    nullable: true,
    description: 'The score in three steps; null until it has been classified.',
  })
  temperature!: Temperature | null;

  @Field(() => [String], { description: 'Labels of the business, in no particular order.' })
  tags!: string[];

  @Field(() => JsonScalar, { description: "The tenant's own fields: an object with a value for each key." })
  customFields!: Record<string, unknown>;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When a message was last sent or received, or somebody last worked on it; null when nothing has happened.',
  })
  lastActivityAt!: Date | null;
}

export const { Edge: LeadEdge, Connection: LeadConnection } = connectionOf(LeadType, 'Lead');

import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  Appointment,
  type AppointmentStatus,
  appointmentLength,
  appointmentStatuses,
} from '../../domain/agenda/index.js';
import { connectionOf } from '../connection.js';
import { DateTimeRange } from '../range.input.js';
import { equals, range } from '../read/filters.js';
import { Node } from '../read/node.js';
import { windowOn } from '../read/window.js';
import { RepeatableInput } from '../repeatable.input.js';
import { DateTimeScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const appointment = windowOn(Appointment, { list: 'agenda', order: ['startsAt'], direction: 'ASC', hasOwner: true });

@appointment.Type('Appointment', {
  description: 'A time at which a seller meets a contact.',
  plural: 'appointments',
})
export class AppointmentType {
  @appointment.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @appointment.One('Contact', { by: 'contactId', description: 'The contact that the appointment is with.' })
  contact?: unknown;

  @appointment.One('Seller', {
    by: 'hostId',
    description: 'The seller who meets them.',
    filter: equals('Only those of this seller.', { name: 'sellerId' }),
  })
  seller?: unknown;

  @appointment.Column(() => DateTimeScalar, {
    description: 'When it begins.',
    filter: range('Only those that begin in this range: from inclusive, to exclusive.', { onlyOrder: 'starts_at' }),
  })
  startsAt!: Date;

  @appointment.Column(() => DateTimeScalar, { description: 'When it ends.' })
  endsAt!: Date;

  @appointment.Column(() => String, { description: 'What it is about.' })
  subject!: string;

  @appointment.Column(() => String, {
    description: '`BOOKED`, `NO_SHOW` (the contact did not come) or `CANCELLED`.',
    filter: equals('Only those with this status: `BOOKED`, `NO_SHOW` or `CANCELLED`.', { among: appointmentStatuses }),
  })
  status!: AppointmentStatus;

  @appointment.Column(() => String, { nullable: true, description: 'The place, or a link; null when none was given.' })
  location!: string | null;
}

export const { Edge: AppointmentEdge, Connection: AppointmentConnection } = connectionOf(
  AppointmentType,
  'Appointment',
);

@ArgsType()
export class AppointmentsArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this seller.' })
  sellerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those with this status: `BOOKED`, `NO_SHOW` or `CANCELLED`.',
  })
  status?: string | null;

  @Field(() => DateTimeRange, { description: 'Only those that begin in this range.' })
  range!: DateTimeRange;
}

@ArgsType()
export class AvailabilityArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      'The seller to meet. If omitted: yourself if you are a seller, otherwise any seller. Sellers can only ask for themselves.',
  })
  sellerId?: string | null;

  @Field(() => DateTimeRange, {
    description: 'The range to search, at most 31 days. Without an end: 14 days.',
  })
  range!: DateTimeRange;

  @Field(() => Int, { defaultValue: appointmentLength.usual, description: 'The length in minutes, 10 to 480.' })
  minutes!: number;
}

@InputType('BookAppointmentInput', { description: 'Whom to meet, when and what it is about.' })
export class BookAppointmentInput extends RepeatableInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The seller who meets them. If omitted: yourself if you are a seller, otherwise the seller that the contact belongs to, otherwise any free seller.',
  })
  sellerId?: string | null;

  @Field(() => DateTimeScalar, { description: 'When it begins: a future time within the working hours of the seller.' })
  startsAt!: Date;

  @Field(() => Int, { defaultValue: appointmentLength.usual, description: 'The length in minutes, 10 to 480.' })
  minutes!: number;

  @Field(() => String, { description: 'What it is about.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'The place, or a link.' })
  location?: string | null;
}

@InputType('AppointmentInput', { description: 'The appointment to act on.' })
export class AppointmentInput {
  @Field(() => ID, { description: 'The appointment.' })
  appointmentId!: string;
}

@InputType('MarkNoShowInput', { description: 'The appointment to which the contact did not come.' })
export class MarkNoShowInput extends AppointmentInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the contact came after all, which takes the mark back.',
  })
  came!: boolean;
}

@ObjectType('MarkNoShowPayload', { description: 'The answer to markNoShow.', simpleResolvers: true })
export class MarkNoShowPayload extends Payload {
  @Node(() => AppointmentType, { nullable: true, description: 'The appointment as it is now; null when it failed.' })
  appointment!: string | null;
}

@ObjectType('BookAppointmentPayload', { description: 'The answer to bookAppointment.', simpleResolvers: true })
export class BookAppointmentPayload extends Payload {
  @Node(() => AppointmentType, { nullable: true, description: 'The appointment; null when it failed.' })
  appointment!: string | null;
}

@ObjectType('CancelAppointmentPayload', { description: 'The answer to cancelAppointment.', simpleResolvers: true })
export class CancelAppointmentPayload extends Payload {
  @Node(() => AppointmentType, { nullable: true, description: 'The appointment as it is now; null when it failed.' })
  appointment!: string | null;
}

@InputType('RescheduleAppointmentInput', { description: 'The appointment, and its new time.' })
export class RescheduleAppointmentInput {
  @Field(() => ID, { description: 'An appointment that is neither cancelled nor past.' })
  appointmentId!: string;

  @Field(() => DateTimeScalar, { description: 'When it begins: a future time within the working hours of the seller.' })
  startsAt!: Date;

  @Field(() => Int, { nullable: true, description: 'The length in minutes, 10 to 480; omit it to keep the length.' })
  minutes?: number | null;
}

@ObjectType('RescheduleAppointmentPayload', {
  description: 'The answer to rescheduleAppointment.',
  simpleResolvers: true,
})
export class RescheduleAppointmentPayload extends Payload {
  @Node(() => AppointmentType, { nullable: true, description: 'The appointment as it is now; null when it failed.' })
  appointment!: string | null;
}

@InputType('CreateAgendaFeedInput', { description: 'The seller whose agenda a calendar program can read.' })
export class CreateAgendaFeedInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The seller. If omitted: yourself if you are a seller, otherwise the agenda of all sellers.',
  })
  sellerId?: string | null;
}

@ObjectType('CreateAgendaFeedPayload', { description: 'The answer to createAgendaFeed.', simpleResolvers: true })
export class CreateAgendaFeedPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'The address, shown only this once: anyone who has it can read the agenda. Null when it failed.',
  })
  url!: string | null;
}

@ObjectType('RevokeAgendaFeedsPayload', { description: 'The answer to revokeAgendaFeeds.', simpleResolvers: true })
export class RevokeAgendaFeedsPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many addresses were revoked; null when it failed.' })
  revoked!: number | null;
}

import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Appointment, type AppointmentStatus, appointmentLength } from '../../domain/agenda/index.js';
import { DateTimeRange } from '../range.input.js';
import { Node } from '../read/node.js';
import { windowOn } from '../read/window.js';
import { RepeatableInput } from '../repeatable.input.js';
import { DateTimeScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const appointment = windowOn(Appointment);

@appointment.Type('Appointment', { description: 'A time at which a seller meets a contact.' })
export class AppointmentType {
  @appointment.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @appointment.One('Contact', { by: 'contactId', description: 'Whom it is with.' })
  contact?: unknown;

  @appointment.One('Seller', { by: 'hostId', description: 'Who meets them.' })
  seller?: unknown;

  @appointment.Column(() => DateTimeScalar, { description: 'When it begins.' })
  startsAt!: Date;

  @appointment.Column(() => DateTimeScalar, { description: 'When it ends.' })
  endsAt!: Date;

  @appointment.Column(() => String, { description: 'What it is about.' })
  subject!: string;

  @appointment.Column(() => String, { description: '`BOOKED`, or `CANCELLED`.' })
  status!: AppointmentStatus;

  @appointment.Column(() => String, { nullable: true, description: 'Where, or a link; null where nobody said.' })
  location!: string | null;
}

@ArgsType()
export class AppointmentsArgs {
  @Field(() => ID, { nullable: true, description: 'Only those that this seller comes to.' })
  sellerId?: string | null;

  @Field(() => DateTimeRange, { description: 'When they begin.' })
  range!: DateTimeRange;
}

@ArgsType()
export class AvailabilityArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'With whom; omit it for yourself where you sell, else for anybody. Sellers ask for themselves alone.',
  })
  sellerId?: string | null;

  @Field(() => DateTimeRange, {
    description: 'In what time, at most 31 days; what is over is left out. Without an end: 14 days.',
  })
  range!: DateTimeRange;

  @Field(() => Int, { defaultValue: appointmentLength.usual, description: 'How long, 10 to 480 minutes.' })
  minutes!: number;
}

@InputType('BookAppointmentInput', { description: 'Whom to meet, when and what about.' })
export class BookAppointmentInput extends RepeatableInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Who meets them; omit it for yourself where you sell, else for whose contact it is, else for whoever is free.',
  })
  sellerId?: string | null;

  @Field(() => DateTimeScalar, { description: 'When it begins: a time to come, in the working hours of the seller.' })
  startsAt!: Date;

  @Field(() => Int, { defaultValue: appointmentLength.usual, description: 'How long, 10 to 480 minutes.' })
  minutes!: number;

  @Field(() => String, { description: 'What it is about.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Where, or a link.' })
  location?: string | null;
}

@InputType('AppointmentInput', { description: 'Which appointment.' })
export class AppointmentInput {
  @Field(() => ID, { description: 'The appointment.' })
  appointmentId!: string;
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

@InputType('RescheduleAppointmentInput', { description: 'Which appointment, and its new time.' })
export class RescheduleAppointmentInput {
  @Field(() => ID, { description: 'The appointment, which is neither cancelled nor over.' })
  appointmentId!: string;

  @Field(() => DateTimeScalar, { description: 'When it begins: a time to come, in the working hours of the seller.' })
  startsAt!: Date;

  @Field(() => Int, { nullable: true, description: 'How long, 10 to 480 minutes; omit it for as long as before.' })
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

@InputType('CreateAgendaFeedInput', { description: 'Whose agenda a calendar reads.' })
export class CreateAgendaFeedInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The seller; omit it for your own where you sell, else for everybody’s.',
  })
  sellerId?: string | null;
}

@ObjectType('CreateAgendaFeedPayload', { description: 'The answer to createAgendaFeed.', simpleResolvers: true })
export class CreateAgendaFeedPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'The address, shown this once: whoever has it reads the agenda. Null when it failed.',
  })
  url!: string | null;
}

@ObjectType('RevokeAgendaFeedsPayload', { description: 'The answer to revokeAgendaFeeds.', simpleResolvers: true })
export class RevokeAgendaFeedsPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many addresses were closed; null when it failed.' })
  revoked!: number | null;
}

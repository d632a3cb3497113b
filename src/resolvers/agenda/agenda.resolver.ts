import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import {
  bookAppointment,
  cancelAppointment,
  createAgendaFeed,
  readAvailability,
  rescheduleAppointment,
  revokeAgendaFeeds,
} from '../../domain/agenda/index.js';
import {
  AppointmentInput,
  AvailabilityArgs,
  BookAppointmentInput,
  BookAppointmentPayload,
  CancelAppointmentPayload,
  CreateAgendaFeedInput,
  CreateAgendaFeedPayload,
  RescheduleAppointmentInput,
  RescheduleAppointmentPayload,
  RevokeAgendaFeedsPayload,
} from '../../schema/agenda/appointment.type.js';
import { DateTimeScalar } from '../../schema/scalars/index.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class AgendaResolver {
  @Query(() => [DateTimeScalar], {
    description: 'When an appointment may begin: in working hours, and nothing else is booked. In order.',
  })
  availability(
    @Args(() => AvailabilityArgs) args: AvailabilityArgs,
    @Ctx() { useCase }: GraphContext,
  ): Promise<Date[]> {
    return readAvailability(useCase, args);
  }

  @Mutation(() => BookAppointmentPayload, {
    description: 'Books a time with a contact; a `CONFLICT` where it is taken or not worked.',
  })
  bookAppointment(
    @Arg('input', () => BookAppointmentInput, { description: 'With whom and when.' }) input: BookAppointmentInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<BookAppointmentPayload> {
    return payload('appointment', () => bookAppointment(useCase, input));
  }

  @Mutation(() => CancelAppointmentPayload, {
    description: 'Cancels an appointment that is not over; its time is free again.',
  })
  cancelAppointment(
    @Arg('input', () => AppointmentInput, { description: 'Which one.' }) input: AppointmentInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<CancelAppointmentPayload> {
    return payload('appointment', () => cancelAppointment(useCase, input));
  }

  @Mutation(() => RescheduleAppointmentPayload, {
    description: 'Moves an appointment to another time of whoever comes; a `CONFLICT` where it is taken or not worked.',
  })
  rescheduleAppointment(
    @Arg('input', () => RescheduleAppointmentInput, { description: 'Which one, and when.' })
    input: RescheduleAppointmentInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<RescheduleAppointmentPayload> {
    return payload('appointment', () => rescheduleAppointment(useCase, input));
  }

  @Mutation(() => CreateAgendaFeedPayload, {
    description: 'Makes a secret address at which a calendar reads an agenda; the address before is no more.',
  })
  createAgendaFeed(
    @Arg('input', () => CreateAgendaFeedInput, { description: 'Whose agenda.' }) input: CreateAgendaFeedInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<CreateAgendaFeedPayload> {
    return payload('url', () => createAgendaFeed(useCase, input));
  }

  @Mutation(() => RevokeAgendaFeedsPayload, {
    description: 'Closes all your addresses at which calendars read an agenda.',
  })
  revokeAgendaFeeds(@Ctx() { useCase }: GraphContext): Promise<RevokeAgendaFeedsPayload> {
    return payload('revoked', () => revokeAgendaFeeds(useCase, {}));
  }
}

import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { bookAppointment, cancelAppointment, readAvailability } from '../../domain/agenda/index.js';
import {
  AppointmentInput,
  AvailabilityArgs,
  BookAppointmentInput,
  BookAppointmentPayload,
  CancelAppointmentPayload,
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
}

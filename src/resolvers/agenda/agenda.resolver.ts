import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import {
  bookAppointment,
  cancelAppointment,
  createAgendaFeed,
  markNoShow,
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
  MarkNoShowInput,
  MarkNoShowPayload,
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
    description:
      'The times at which an appointment can begin, in order: within working hours and without another booking.',
  })
  availability(
    @Args(() => AvailabilityArgs) args: AvailabilityArgs,
    @Ctx() { useCase }: GraphContext,
  ): Promise<Date[]> {
    return readAvailability(useCase, args);
  }

  @Mutation(() => BookAppointmentPayload, {
    description: 'Books an appointment with a contact; a `CONFLICT` if the time is taken or outside working hours.',
  })
  bookAppointment(
    @Arg('input', () => BookAppointmentInput, { description: 'The contact and the time.' }) input: BookAppointmentInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<BookAppointmentPayload> {
    return payload('appointment', () => bookAppointment(useCase, input));
  }

  @Mutation(() => CancelAppointmentPayload, {
    description: 'Cancels an appointment that is not past; its time becomes free again.',
  })
  cancelAppointment(
    @Arg('input', () => AppointmentInput, { description: 'The appointment.' }) input: AppointmentInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<CancelAppointmentPayload> {
    return payload('appointment', () => cancelAppointment(useCase, input));
  }

  @Mutation(() => RescheduleAppointmentPayload, {
    description:
      'Moves an appointment of the same seller to another time; a `CONFLICT` if the time is taken or outside working hours.',
  })
  rescheduleAppointment(
    @Arg('input', () => RescheduleAppointmentInput, { description: 'The appointment and the new time.' })
    input: RescheduleAppointmentInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<RescheduleAppointmentPayload> {
    return payload('appointment', () => rescheduleAppointment(useCase, input));
  }

  @Mutation(() => MarkNoShowPayload, {
    description:
      'Marks that the contact did not come to an appointment that has begun. The contact is offered another time some minutes later, unless the settings say otherwise.',
  })
  markNoShow(
    @Arg('input', () => MarkNoShowInput, { description: 'The appointment.' }) input: MarkNoShowInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<MarkNoShowPayload> {
    return payload('appointment', () => markNoShow(useCase, input));
  }

  @Mutation(() => CreateAgendaFeedPayload, {
    description:
      'Creates a secret address at which a calendar program can read an agenda. The previous address stops working.',
  })
  createAgendaFeed(
    @Arg('input', () => CreateAgendaFeedInput, { description: 'The seller.' }) input: CreateAgendaFeedInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<CreateAgendaFeedPayload> {
    return payload('url', () => createAgendaFeed(useCase, input));
  }

  @Mutation(() => RevokeAgendaFeedsPayload, {
    description: 'Revokes all your addresses at which calendar programs can read an agenda.',
  })
  revokeAgendaFeeds(@Ctx() { useCase }: GraphContext): Promise<RevokeAgendaFeedsPayload> {
    return payload('revoked', () => revokeAgendaFeeds(useCase, {}));
  }
}

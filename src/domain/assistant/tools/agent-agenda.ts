import type { ScopedContext } from '../../shared/use-case.js';
import type { TenantProfile } from '../../tenants/index.js';

export interface Booked {
  startsAt: Date;
  minutes: number;
  hostId: string;
}
/** What the agent needs to know about a customer to offer hours. */
export interface AgendaCustomer {
  /** The customer's own time zone if it is known with certainty, otherwise the tenant's. */
  zone: string;
  next: Booked | null;
  /** The customer's seller, if that seller still works for the tenant. */
  sellerId: string | null;
  /** Usual length of an appointment. */
  minutes: number;
}

/** What the agent can do with the agenda. The server decides customer and time: a model names neither. */
export interface AgentAgenda {
  customer(context: ScopedContext, tenant: TenantProfile, contactId: string): Promise<AgendaCustomer>;
  free(
    context: ScopedContext,
    wanted: { sellerId: string | null; from: Date; to: Date; minutes: number },
  ): Promise<Date[]>;
  book(
    context: ScopedContext,
    tenant: TenantProfile,
    wanted: { contactId: string; startsAt: Date; subject: string | null; idempotencyKey: string },
  ): Promise<void>;
  /** Moves the appointment that begins at `from`. A repeat changes nothing. */
  move(context: ScopedContext, wanted: { contactId: string; from: Date; to: Date }): Promise<void>;
  /** Cancels the appointment that begins at `startsAt`. A repeat changes nothing. */
  cancel(context: ScopedContext, wanted: { contactId: string; startsAt: Date }): Promise<void>;
}

let provided: AgentAgenda | null = null;

/** Registers the agenda. The agenda feature calls it when it is loaded, because it depends on the assistant. */
export const provideAgenda = (agenda: AgentAgenda): void => {
  provided = agenda;
};

/** Returns the agenda, or null if the tenant leaves its agenda to people. */
export const agendaFor = ({ settings }: TenantProfile): AgentAgenda | null =>
  settings.agenda.byAgent ? provided : null;

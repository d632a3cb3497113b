import type { ScopedContext } from '../../shared/use-case.js';
import type { TenantProfile } from '../../tenants/index.js';

export interface Booked {
  startsAt: Date;
  minutes: number;
  hostId: string;
}
/** What the agent has to know of a customer to speak of hours. */
export interface AgendaCustomer {
  /** The customer's own time zone where it is known without a doubt, else the tenant's. */
  zone: string;
  /** Their next appointment. */
  next: Booked | null;
  /** Whose customer they are, where that seller still works here. */
  sellerId: string | null;
  /** How long an appointment usually lasts. */
  minutes: number;
}

/** What the agent does with the agenda. Customers and times are the server's: a model names neither. */
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
  /** Moves what begins at `from`; again it changes nothing. */
  move(context: ScopedContext, wanted: { contactId: string; from: Date; to: Date }): Promise<void>;
  /** Cancels what begins then; again it changes nothing. */
  cancel(context: ScopedContext, wanted: { contactId: string; startsAt: Date }): Promise<void>;
}

let provided: AgentAgenda | null = null;

/** Called by the agenda, which knows the assistant, when it is loaded. */
export const provideAgenda = (agenda: AgentAgenda): void => {
  provided = agenda;
};

/** Null where the tenant leaves its agenda to people. */
export const agendaFor = ({ settings }: TenantProfile): AgentAgenda | null =>
  settings.agenda.byAgent ? provided : null;

import { createHash } from 'node:crypto';
import type { Statement, Transaction } from '../shared/database.port.js';
import { idFrom, newId } from '../shared/id.js';
import { cut } from '../shared/texts.js';
import type { AboutContact } from './about-contact.js';
import { ToDo } from './to-do.entity.js';

type Filed = Pick<AboutContact, 'leadId' | 'customerId'>;

const note: Statement = {
  name: 'to-do.note',
  text: `insert into to_do (id, tenant_id, seller_id, title, due_at, lead_id, customer_id, created_at, updated_at)
    select $1, app.tenant(), $2, $3, $4, $5, $6, $7, $7
    where not exists (select from to_do d where d.lead_id is not distinct from $5 and d.customer_id is not distinct from $6 and d.title = $3 and d.done_at is null)`,
};

/** A title that contains a long name is cut: saveTask, which also ends a task, takes no longer one. */
const titleOf = (title: string): string => cut(title, 'title');

/** Creates a task on behalf of an automation, unless an open one with the same title about the same lead or customer exists. */
export async function noteToDo(
  tx: Transaction,
  {
    title,
    about: { leadId, customerId },
    sellerId,
    dueAt,
    now,
  }: { title: string; about: Filed; sellerId: string | null; dueAt: Date; now: Date },
): Promise<void> {
  await tx.query(note, [newId(), sellerId, titleOf(title), dueAt, leadId, customerId, now]);
}

/** A matter has one task, by its id. A task that was done is opened again if its title changes. */
const keep: Statement = {
  name: 'to-do.keep',
  text: `insert into to_do as d (id, tenant_id, seller_id, title, due_at, lead_id, customer_id, created_at, updated_at)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $7)
    on conflict (tenant_id, id) do update set title = excluded.title, due_at = excluded.due_at, done_at = null, updated_at = excluded.updated_at
      where d.title <> excluded.title or ($8 and d.done_at is not null)`,
};
const end: Statement = {
  name: 'to-do.end',
  text: 'update to_do set done_at = $2, updated_at = $2 where id = $1 and done_at is null',
};
const retitle: Statement = {
  name: 'to-do.retitle',
  text: 'update to_do set title = $2, updated_at = $3 where id = $1 and done_at is null and title <> $2',
};
const idOf = (matter: string): string => idFrom(createHash('sha256').update(`to-do ${matter}`).digest());

/**
 * Creates the task of an automation for a matter, or updates the title of the existing one. With `again`, one that is done is open again
 * even if it says the same.
 */
export async function keepAutomaticToDo(
  tx: Transaction,
  matter: string,
  task: { title: string; about: Filed; sellerId: string | null; dueAt: Date; now: Date },
  { again = false } = {},
): Promise<void> {
  const { title, about, sellerId, dueAt, now } = task;
  const { leadId, customerId } = about;
  await tx.query(keep, [idOf(matter), sellerId, titleOf(title), dueAt, leadId, customerId, now, again]);
}

/** Updates the title of that task, if it is still open. */
export async function retitleAutomaticToDo(tx: Transaction, matter: string, title: string, now: Date): Promise<void> {
  await tx.query(retitle, [idOf(matter), titleOf(title), now]);
}

/** Ends that task, if there is one: nothing is left to do. */
export async function endAutomaticToDo(tx: Transaction, matter: string, now: Date): Promise<void> {
  await tx.query(end, [idOf(matter), now]);
}

/** Creates a follow-up task for a customer, as saveTask would. */
export function planToDo(
  tx: Transaction,
  {
    now,
    ...task
  }: {
    title: string;
    customerId: string;
    sellerId: string | null;
    dueAt: Date;
    createdBy: string | null;
    now: Date;
  },
): void {
  const about = { leadId: null, opportunityId: null, doneAt: null };
  const title = titleOf(task.title);
  tx.em.create(ToDo, { id: newId(), tenantId: tx.tenantId, ...about, ...task, title, createdAt: now, updatedAt: now });
}

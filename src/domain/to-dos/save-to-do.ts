import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { type AboutContact, lockUnerased } from '../contacts/index.js';
import { defaultAssignee, findAssignee } from '../sellers/index.js';
import { personOf } from '../shared/actor.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId, newId } from '../shared/id.js';
import { idempotencyKey, repeatReturnsIdIn } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { ToDo } from './to-do.entity.js';

const links = ['leadId', 'customerId', 'opportunityId'] as const;
type Link = (typeof links)[number];
/** Read under the actor's rights: the actor cannot plan for a record that the actor does not see. */
const linked: Record<Link, Statement> = {
  leadId: { name: 'to-do.lead', text: 'select seller_id as "sellerId" from lead where id = $1' },
  customerId: { name: 'to-do.customer', text: 'select seller_id as "sellerId" from customer where id = $1' },
  opportunityId: { name: 'to-do.opportunity', text: 'select seller_id as "sellerId" from opportunity where id = $1' },
};

/** Read before the task is locked: the contact that it is about is locked first, as in an erasure. */
const standingLinks: Statement = {
  name: 'to-do.standing-links',
  text: 'select lead_id as "leadId", customer_id as "customerId", opportunity_id as "opportunityId" from to_do where id = $1',
};

/** What the audit log shows of a task. The title may contain the name of the person whom it is about, so it is not logged. */
export const shownToDo = ({ sellerId, dueAt, doneAt, leadId, customerId, opportunityId }: ToDo) => ({
  sellerId,
  dueAt,
  doneAt,
  leadId,
  customerId,
  opportunityId,
});

/**
 * Creates a task, or changes the one that `taskId` names; then omitted fields stay and null clears. It is for at most one lead, customer or
 * opportunity. It belongs to the named seller, otherwise to the actor if the actor sells, otherwise to the seller of that record.
 */
export const saveToDo = useCase({
  name: 'to-dos.save-to-do',
  permission: 'to-do:save',
  input: z.object({
    taskId: z.string().nullish(),
    title: text('title'),
    dueAt: z.date().nullish(),
    done: z.boolean().nullish(),
    sellerId: z.string().nullish(),
    leadId: z.string().nullish(),
    customerId: z.string().nullish(),
    opportunityId: z.string().nullish(),
    idempotencyKey,
  }),
  once: repeatReturnsIdIn('to_do'),
  audit: {
    'to-do.saved': {
      subject: 'to-do',
      shows: shownToDo,
    },
  },
  async run({ tx, clock, actor, scope, audit }, { taskId, ...input }) {
    const now = clock.now();
    if (input.title === '') throw new DomainError('INVALID', 'Enter what has to be done.', ['title']);
    const standing = taskId != null && isId(taskId) ? await tx.query<AboutContact>(standingLinks, [taskId]) : [];
    await lockUnerased(tx, [
      ...standing.map((about): [AboutContact, string] => [about, 'taskId']),
      ...links.map((link): [AboutContact, string] => [{ [link]: input[link] }, link]),
    ]);
    const toDo = taskId != null ? await findToDo(tx, taskId) : null;
    if (toDo) audit['to-do.saved'].beforeAndAfter(toDo);
    const about = Object.fromEntries(links.map(link => [link, idOf(input[link], toDo?.[link])])) as Record<
      Link,
      string | null
    >;
    const holder = await holderOf(tx, about, toDo);
    const sellerId =
      input.sellerId !== undefined
        ? await findAssignee(tx, actor, input.sellerId, 'sellerId')
        : toDo
          ? toDo.sellerId
          : await defaultAssignee(tx, actor, holder);
    const values = {
      ...about,
      sellerId,
      title: input.title,
      dueAt: input.dueAt === undefined ? (toDo?.dueAt ?? null) : input.dueAt,
      doneAt: input.done == null ? (toDo?.doneAt ?? null) : input.done ? (toDo?.doneAt ?? now) : null,
      updatedAt: now,
    };
    if (toDo) {
      Object.assign(toDo, values);
      return toDo.id;
    }
    const createdBy = personOf(actor);
    const made = tx.em.create(ToDo, { id: newId(), tenantId: scope.tenantId, ...values, createdBy, createdAt: now });
    audit['to-do.saved'].after(made);
    return made.id;
  },
});

const idOf = (given: string | null | undefined, standing: string | null | undefined): string | null =>
  given === undefined ? (standing ?? null) : (given?.toLowerCase() ?? null);

/**
 * Returns the seller of the record that the task is for. Null if it is for no record, or for the same one as before: that record may have
 * gone to a colleague, but the task keeps its seller. Throws if the task is for several records, or for one that does not exist.
 */
async function holderOf(
  tx: Transaction,
  about: Record<Link, string | null>,
  before: ToDo | null,
): Promise<string | null> {
  const named = links.filter(link => about[link] !== null);
  if (named.length > 1)
    throw new DomainError('INVALID', 'A task can belong to only one lead, customer or deal.', [named[1] ?? '']);
  const link = named[0];
  if (!link || about[link] === before?.[link]) return null;
  const id = about[link] ?? '';
  const [found] = isId(id) ? await tx.query<{ sellerId: string | null }>(linked[link], [id]) : [];
  if (!found) throw new DomainError('NOT_FOUND', 'The record of this task was not found.', [link]);
  return found.sellerId;
}

/** Returns the task, locked for this transaction. Throws NOT_FOUND. */
export async function findToDo(tx: Transaction, id: string): Promise<ToDo> {
  const found = isId(id) ? await tx.em.findOne(ToDo, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!found) throw new DomainError('NOT_FOUND', 'Task not found.', ['taskId']);
  return found;
}

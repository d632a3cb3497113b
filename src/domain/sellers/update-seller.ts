import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import type { Transaction } from '../shared/database.port.js';
import { DomainError, Forbidden, mostProblems, refusedTogether } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { issueSentence } from '../shared/issue-sentence.js';
import { json } from '../shared/json-values.js';
import { text } from '../shared/texts.js';
import { assertUnchanged, laterThan } from '../shared/unchanged.js';
import { longUseCase } from '../shared/use-case.js';
import { Seller } from './seller.entity.js';
import { absencesInput, languagesInput, wordsInput, workingHoursInput } from './working-hours.input.js';

/** The fields that sellers may change themselves. */
const own = new Set(['available', 'languages', 'workingHours', 'absences']);

/**
 * Changes a seller. Managers may change anybody; sellers may change their own working hours, absences, availability and languages. Omitted
 * fields stay; null clears. Runs as the system, because sellers may not change the table.
 */
export const updateSeller = longUseCase({
  name: 'sellers.update-seller',
  permission: 'seller:update',
  input: z.object({
    sellerId: z.string(),
    available: z.boolean().nullish(),
    department: text('phrase').nullish(),
    skills: wordsInput.nullish(),
    regions: wordsInput.nullish(),
    languages: languagesInput.nullish(),
    capacity: z.int().nullish(),
    workingHours: json().nullish(),
    absences: json().nullish(),
    updatedAtBefore: z.date().nullish(),
  }),
  audit: {
    'seller.updated': {
      subject: 'seller',
      shows: ({ available, department, skills, regions, languages, capacity, workingHours, absences }: Seller) => ({
        available,
        department,
        skills,
        regions,
        languages,
        capacity,
        workingHours,
        absences,
      }),
    },
  },
  run({ actor, scope, clock, transactionAs }, { sellerId, updatedAtBefore, ...given }): Promise<string> {
    return transactionAs({ ...scope, role: 'SYSTEM' }, async (tx, audit) => {
      const seller = await findSeller(tx, sellerId);
      if (!actor.can('seller:manage')) {
        const isOwn = actor.kind === 'user' && seller.userId === scope.userId;
        const isOthers = Object.entries(given).some(([name, value]) => value !== undefined && !own.has(name));
        if (!isOwn || isOthers) throw new Forbidden('seller:manage');
      }
      assertUnchanged(seller.updatedAt, updatedAtBefore);
      audit['seller.updated'].beforeAndAfter(seller);
      const { available, department, capacity, workingHours, absences, ...lists } = given;
      if (capacity != null && (capacity < 0 || capacity > 10_000))
        throw new DomainError('INVALID', 'The capacity of a seller must be between 0 and 10,000 leads.', ['capacity']);
      if (available != null) seller.available = available;
      if (capacity != null) seller.capacity = capacity;
      if (department !== undefined) seller.department = department || null;
      for (const name of ['skills', 'regions', 'languages'] as const)
        if (lists[name] !== undefined) seller[name] = lists[name] ?? [];
      if (workingHours !== undefined)
        seller.workingHours = checked(workingHoursInput, workingHours ?? {}, 'workingHours');
      if (absences !== undefined) seller.absences = checked(absencesInput, absences ?? [], 'absences');
      seller.updatedAt = laterThan(seller.updatedAt, clock.now());
      return seller.id;
    });
  },
});

async function findSeller(tx: Transaction, id: string): Promise<Seller> {
  const found = isId(id) ? await tx.em.findOne(Seller, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!found) throw new DomainError('NOT_FOUND', 'Seller not found.', ['sellerId']);
  return found;
}

/** Returns the parsed value. An invalid value is an error on its field, because users type these values into forms. */
function checked<T>(schema: z.ZodType<T>, value: unknown, field: string): T {
  const { success, data, error } = schema.safeParse(value, { error: issueSentence });
  if (success) return data;
  const [first, ...others] = error.issues
    .slice(0, mostProblems)
    .map(({ message, path }) => new DomainError('INVALID', message, [field, ...path.map(String)]));
  if (!first) throw new Error('a value was refused for no reason');
  throw refusedTogether([first, ...others]);
}

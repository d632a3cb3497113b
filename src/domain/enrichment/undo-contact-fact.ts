import { DomainError } from '../shared/domain-error.js';
import { useCase } from '../shared/use-case.js';
import { factAudit, factInput, loadFact, putValue, settleFact } from './fact-settling.js';
import { columnOf } from './fact-values.js';

/**
 * Takes back a fact that was filled or accepted: the contact's field holds again what it held before. Refused if the field has changed
 * since. The fact does not come back. Returns the contact's id.
 */
export const undoContactFact = useCase({
  name: 'enrichment.undo-contact-fact',
  permission: 'contact-fact:settle',
  input: factInput,
  audit: { 'contact-fact.undone': factAudit },
  async run({ tx, scope, clock, audit }, { factId }) {
    const fact = await loadFact(tx, factId, ['FILLED', 'ACCEPTED']);
    const before = await putValue(tx, fact, fact.previousValue);
    if (columnOf[fact.field] && before !== fact.value)
      throw new DomainError('CONFLICT', 'The field has changed since. Change it in the contact itself.', ['factId']);
    await settleFact(tx, fact, { state: 'UNDONE', previousValue: null, by: scope.userId, at: clock.now() });
    audit['contact-fact.undone'].after(fact);
    return fact.contactId;
  },
});

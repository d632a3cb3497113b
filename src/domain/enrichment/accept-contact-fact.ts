import { useCase } from '../shared/use-case.js';
import { factAudit, factInput, loadFact, putValue, settleFact } from './fact-settling.js';

/** Stores a suggested fact in the contact's field, in place of what is there. Returns the contact's id. */
export const acceptContactFact = useCase({
  name: 'enrichment.accept-contact-fact',
  permission: 'contact-fact:settle',
  input: factInput,
  audit: { 'contact-fact.accepted': factAudit },
  async run({ tx, scope, clock, audit }, { factId }) {
    const fact = await loadFact(tx, factId, ['SUGGESTED']);
    const before = await putValue(tx, fact, fact.value);
    await settleFact(tx, fact, { state: 'ACCEPTED', previousValue: before, by: scope.userId, at: clock.now() });
    audit['contact-fact.accepted'].after(fact);
    return fact.contactId;
  },
});

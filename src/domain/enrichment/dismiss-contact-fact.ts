import { lockContact } from '../contacts/index.js';
import { useCase } from '../shared/use-case.js';
import { factAudit, factInput, loadFact, settleFact } from './fact-settling.js';

/** Refuses a suggested fact. It does not come back. Returns the contact's id. */
export const dismissContactFact = useCase({
  name: 'enrichment.dismiss-contact-fact',
  permission: 'contact-fact:settle',
  input: factInput,
  audit: { 'contact-fact.dismissed': factAudit },
  async run({ tx, scope, clock, audit }, { factId }) {
    const fact = await loadFact(tx, factId, ['SUGGESTED']);
    await lockContact(tx, fact.contactId);
    await settleFact(tx, fact, { state: 'DISMISSED', previousValue: null, by: scope.userId, at: clock.now() });
    audit['contact-fact.dismissed'].after(fact);
    return fact.contactId;
  },
});

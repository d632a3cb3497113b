import { z } from 'zod';
import { dismissMatch } from '../contacts/index.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';

/** Records that two contacts are not the same person. The match is no longer shown and is not proposed again. */
export const dismissContactMatch = useCase({
  name: 'identity.dismiss-contact-match',
  permission: 'contact:merge',
  input: z.object({ contactMatchId: z.string() }),
  audit: { 'contact-match.dismissed': { subject: 'contact-match' } },
  async run({ tx, audit }, { contactMatchId }) {
    const id = isId(contactMatchId) ? await dismissMatch(tx, contactMatchId) : null;
    if (!id) throw new DomainError('NOT_FOUND', 'Match not found.', ['contactMatchId']);
    audit['contact-match.dismissed'].after({ id });
    return id;
  },
});

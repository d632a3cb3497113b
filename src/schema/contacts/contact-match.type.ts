import { ID } from 'type-graphql';
import { ContactMatch, type MatchReason, matchReasons } from '../../domain/contacts/index.js';
import { connectionOf } from '../connection.js';
import { enumOf } from '../enum-of.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';

export const MatchReasonEnum = enumOf('ContactMatchReason', 'Why two contacts may be the same person.', matchReasons, {
  PHONE: 'Both gave the same phone number, and one of them only typed it in.',
  EMAIL: 'Both gave the same e-mail address, and one of them only typed it in.',
  NUMBER_CHANGED: 'One of them changed to a number that the other one writes from.',
  SAME_SENDER: 'One message came from addresses of both.',
});

const match = windowOn(ContactMatch, {
  list: 'contactMatches',
  // Contacts that are merged, or hidden from the reader by other permissions, are not joined.
  join: 'join contact one on one.id = contact_match.contact_id and contact_match.dismissed_at is null join contact two on two.id = contact_match.other_id',
});

@match.Type('ContactMatch', {
  description: 'Two contacts who may be the same person. Merge them, or dismiss the match.',
})
export class ContactMatchType {
  @match.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @match.One('Contact', { by: 'contactId', description: 'One of them.' })
  contact?: unknown;

  @match.One('Contact', { by: 'otherId', description: 'The other one.' })
  other?: unknown;

  @match.Column(() => MatchReasonEnum, { description: 'Why they may be the same person.' })
  reason!: MatchReason;

  @match.Column(() => DateTimeScalar, { description: 'When it was noticed.' })
  createdAt!: Date;
}

export const { Edge: ContactMatchEdge, Connection: ContactMatchConnection } = connectionOf(
  ContactMatchType,
  'ContactMatch',
);

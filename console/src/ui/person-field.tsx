import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../app/intl';
import { FindPeopleDocument, type FindPeopleQuery } from '../gql/graphql';
import { useErrorText } from '../lib/write';
import { Button } from './button';
import { FindField } from './find-field';
import { personFieldTexts } from './person-field.texts';

/** A person who may buy: a lead, a customer, or both. */
export interface Buyer {
  contactId: string;
  name: string | null;
  note: string | null;
  leadId?: string;
  customerId?: string;
}

/**
 * Returns the leads and customers that were found, each person once. If a person has several leads, the newest one counts, which comes
 * first.
 */
function buyersOf(found: FindPeopleQuery): Buyer[] {
  const buyers = new Map<string, Buyer>();
  const add = ({ id, contact }: FindPeopleQuery['leads']['nodes'][number], as: 'leadId' | 'customerId') => {
    const note = [contact.company, contact.phone].filter(Boolean).join(' · ') || null;
    const known = buyers.get(contact.id) ?? { contactId: contact.id, name: contact.name ?? null, note };
    buyers.set(contact.id, { [as]: id, ...known });
  };
  for (const lead of found.leads.nodes) add(lead, 'leadId');
  for (const customer of found.customers.nodes) add(customer, 'customerId');
  return [...buyers.values()].slice(0, 6);
}

/** Finds the contact of an opportunity by name, company, phone number or e-mail address. */
export const PersonField = ({
  buyer,
  wrong,
  onChoose,
}: {
  buyer: Buyer | null;
  /** The error if nobody or a wrong person was chosen. */
  wrong?: string | null;
  onChoose(buyer: Buyer | null): void;
}) => {
  const say = useTexts(personFieldTexts);
  const errorText = useErrorText();
  const hasChanged = useRef(false);
  const whole = useRef<HTMLDivElement>(null);
  // What had the focus is gone, and the next Tab must lead to the next field.
  useEffect(() => {
    if (!hasChanged.current) return;
    hasChanged.current = false;
    whole.current?.querySelector<HTMLElement>(buyer ? 'button' : 'input')?.focus();
  });
  const choose = (next: Buyer | null) => {
    hasChanged.current = true;
    onChoose(next);
  };
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const [{ data, error, fetching }] = useQuery({
    query: FindPeopleDocument,
    variables: { text: asked },
    pause: asked.length < 2,
  });
  if (buyer)
    return (
      <div ref={whole}>
        <p className="mb-1 text-xs font-medium text-ink-2">{say('person')}</p>
        <p className="flex items-center gap-2">
          <span className="min-w-0 flex-1 truncate font-medium">{buyer.name ?? buyer.note ?? say('unknown')}</span>
          <Button onClick={() => choose(null)}>{say('another')}</Button>
        </p>
      </div>
    );
  const found = asked.length >= 2 && data ? buyersOf(data) : [];
  return (
    <div ref={whole}>
      <FindField
        label={say('person')}
        hint={say('personHint')}
        error={wrong}
        text={text}
        onText={setText}
        found={found.map(({ contactId, name, note }) => ({ id: contactId, name: name ?? say('unknown'), note }))}
        isFinding={fetching || asked !== text.trim()}
        foundLabel={say('found')}
        status={
          error ? errorText(error) : asked.length >= 2 && !fetching && found.length === 0 ? say('nobodyFound') : null
        }
        onChoose={id => choose(found.find(({ contactId }) => contactId === id) ?? null)}
      />
    </div>
  );
};

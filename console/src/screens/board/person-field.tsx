import { useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { BoardPeopleDocument, type BoardPeopleQuery } from '../../gql/graphql';
import { useErrorText } from '../../lib/write';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { newDealTexts } from './board.texts';

/** Somebody who may buy: as a lead, as a customer, or as both. */
export interface Buyer {
  contactId: string;
  name: string | null;
  note: string | null;
  leadId?: string;
  customerId?: string;
}

/** Leads and customers that were found, each person once. Of several leads of one person the newest counts, which comes first. */
function buyersOf(found: BoardPeopleQuery): Buyer[] {
  const buyers = new Map<string, Buyer>();
  const add = ({ id, contact }: BoardPeopleQuery['leads']['nodes'][number], as: 'leadId' | 'customerId') => {
    const note = [contact.company, contact.phone].filter(Boolean).join(' · ') || null;
    const known = buyers.get(contact.id) ?? { contactId: contact.id, name: contact.name ?? null, note };
    buyers.set(contact.id, { [as]: id, ...known });
  };
  for (const lead of found.leads.nodes) add(lead, 'leadId');
  for (const customer of found.customers.nodes) add(customer, 'customerId');
  return [...buyers.values()].slice(0, 6);
}

/** Finds whom a sale is with by name, company, phone number or e-mail address; nobody need be chosen. */
export const PersonField = ({ buyer, onChoose }: { buyer: Buyer | null; onChoose(buyer: Buyer | null): void }) => {
  const say = useTexts(newDealTexts);
  const errorText = useErrorText();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const [{ data, error, fetching }] = useQuery({
    query: BoardPeopleDocument,
    variables: { text: asked },
    pause: asked.length < 2,
  });
  if (buyer)
    return (
      <div>
        <p className="mb-1 text-xs font-medium text-ink-2">{say('person')}</p>
        <p className="flex items-center gap-2">
          <span className="min-w-0 flex-1 truncate font-medium">{buyer.name ?? buyer.note ?? say('unknown')}</span>
          <Button onClick={() => onChoose(null)}>{say('another')}</Button>
        </p>
      </div>
    );
  const found = asked.length >= 2 && data ? buyersOf(data) : [];
  return (
    <div>
      <Input
        label={say('person')}
        type="search"
        autoComplete="off"
        value={text}
        hint={say('personHint')}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          // Enter chooses here, and does not send the form.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (found[0]) onChoose(found[0]);
        }}
      />
      <div role="status" className="text-xs text-ink-3">
        {error && errorText(error)}
        {asked.length >= 2 && !error && !fetching && found.length === 0 && say('nobodyFound')}
      </div>
      {found.length > 0 && (
        <ul aria-label={say('found')} className="mt-1 divide-y rounded-md border">
          {found.map(each => (
            <li key={each.contactId}>
              <button
                type="button"
                className="flex w-full items-baseline gap-2 px-2 py-1.5 text-left hover:bg-sunken"
                onClick={() => onChoose(each)}
              >
                <span className="truncate font-medium">{each.name ?? say('unknown')}</span>
                <span className="truncate text-xs text-ink-3">{each.note}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

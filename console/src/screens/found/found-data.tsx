import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { ContactFactsDocument, SearchFactsDocument } from '../../gql/graphql';
import { useBusy } from '../../lib/busy';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Part } from '../../ui/part';
import { FactLine } from './fact-line';
import { foundTexts } from './found.texts';

const shown = new Set(['SUGGESTED', 'FILLED', 'ACCEPTED']);

/**
 * What was found about a contact: suggestions first, each with its source. `onChanged` is called when a field of the contact has changed.
 */
export const FoundData = ({ contactId, onChanged }: { contactId: string; onChanged?(): void }) => {
  const say = useTexts(foundTexts);
  const maySell = useMaySell();
  const write = useWrite();
  const { busy, run } = useBusy();
  const [{ data }] = useQuery({
    query: ContactFactsDocument,
    variables: { id: contactId },
    requestPolicy: 'cache-and-network',
  });
  const contact = data?.contact;
  if (!contact) return null;
  const facts = contact.facts.filter(({ state }) => shown.has(state));
  const waiting = facts.filter(({ state }) => state === 'SUGGESTED');
  const settled = facts.filter(({ state }) => state !== 'SUGGESTED');
  const search = () =>
    run(async () => {
      const { refusal } = await write(SearchFactsDocument, { input: { contactId } });
      if (!refusal) onChanged?.();
    });
  return (
    <Part
      title={say('title')}
      aside={
        maySell && (
          <Button className="h-6" disabled={busy} onClick={() => void search()}>
            {say('search')}
          </Button>
        )
      }
    >
      {facts.length === 0 && <p className="text-ink-3">{say('nothing')}</p>}
      <ul aria-label={say('title')} className="flex flex-col gap-2">
        {[...waiting, ...settled].map(fact => (
          <FactLine key={fact.id} fact={fact} contact={contact} onChanged={onChanged} />
        ))}
      </ul>
    </Part>
  );
};

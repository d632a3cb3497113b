import { useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import {
  ErasePersonDocument,
  ExportPersonDocument,
  SettingsFindPeopleDocument,
  type SettingsFindPeopleQuery,
} from '../../gql/graphql';
import { useRead } from '../../lib/read';
import { saveFile } from '../../lib/save-file';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Input } from '../../ui/field';
import { SearchField } from '../../ui/search-field';
import { toast } from '../../ui/toast';
import { settingsTexts } from './settings.texts';

type Person = SettingsFindPeopleQuery['contacts']['nodes'][number];

/** Exports the stored data of a person, or erases them permanently. */
export const PersonalData = () => {
  const say = useTexts(settingsTexts);
  const formats = useFormats();
  const write = useWrite();
  const [search, setSearch] = useState('');
  const [erasing, setErasing] = useState<Person | null>(null);
  const { data, again, waiting } = useRead(SettingsFindPeopleDocument, { search }, { pause: search === '', lines: 3 });
  const nameOf = ({ name, phone, email }: Person) => name ?? phone ?? email ?? say('unknown');
  const handOver = async (person: Person) => {
    const { data: exported } = await write(ExportPersonDocument, { id: person.id });
    if (!exported) return;
    saveFile(`${nameOf(person)}.json`, 'application/json', JSON.stringify(exported.exportContact.data, null, 2));
    toast.good(say('exported'));
  };
  const erase = async (person: Person) => {
    const { refusal } = await write(ErasePersonDocument, { id: person.id });
    if (refusal) return;
    toast.good(say('erased'));
    again();
  };
  return (
    <Card title={say('personal')} what={say('personalWhat')}>
      <div className="p-3.5">
        <SearchField
          label={say('findPerson')}
          value={search}
          onChange={text => setSearch(text ?? '')}
          className="max-w-96"
        />
      </div>
      {search && !data && waiting}
      {search && data?.contacts.nodes.length === 0 && <p className="px-3.5 pb-3.5 text-ink-2">{say('nobodyFound')}</p>}
      {search && (
        <ul>
          {data?.contacts.nodes.map(person => (
            <li key={person.id} className="flex flex-wrap items-center gap-2 border-t px-3.5 py-2">
              <div className="min-w-40 flex-1">
                <p className="truncate font-medium">{nameOf(person)}</p>
                <p className="truncate text-xs text-ink-3">
                  {[person.phone, person.email, person.company].filter(Boolean).join(' · ')} ·{' '}
                  {say('knownSince', { at: formats.day(person.createdAt) })}
                </p>
              </div>
              <Button onClick={() => void handOver(person)}>{say('export')}</Button>
              <Button kind="danger" onClick={() => setErasing(person)}>
                {say('erase')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {erasing && <Erase name={nameOf(erasing)} onConfirm={() => erase(erasing)} onClose={() => setErasing(null)} />}
    </Card>
  );
};

/** Whether two names are the same, whatever the keyboard had: capitals, accents and double spaces do not count. */
const isSameName = (one: string, other: string): boolean =>
  one
    .trim()
    .replace(/\s+/g, ' ')
    .localeCompare(other.trim().replace(/\s+/g, ' '), undefined, { sensitivity: 'base' }) === 0;

/** An erasure is permanent, so the name has to be typed first. */
const Erase = ({ name, onConfirm, onClose }: { name: string; onConfirm(): Promise<void>; onClose(): void }) => {
  const say = useTexts(settingsTexts);
  const [typed, setTyped] = useState('');
  return (
    <Confirm
      title={say('eraseTitle', { name })}
      action={say('erase')}
      disabled={!isSameName(typed, name)}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p className="mb-3">{say('eraseWhat')}</p>
      <Input label={say('typeName', { name })} value={typed} onChange={event => setTyped(event.target.value)} />
    </Confirm>
  );
};

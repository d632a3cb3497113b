import { useState } from 'react';
import { useClient } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import {
  type SettingsAuditEntryFragment as Entry,
  ExportAuditLogDocument,
  SettingsAuditDocument,
  SettingsAuditFaultsDocument,
  type SettingsAuditFaultsQuery,
  SettingsPeopleDocument,
} from '../../gql/graphql';
import { dayMs } from '../../lib/durations';
import { usePages } from '../../lib/pages';
import { useRead } from '../../lib/read';
import { saveFile } from '../../lib/save-file';
import { useErrorText, useWrite } from '../../lib/write';
import { Badge } from '../../ui/badge';
import { Button, IconButton } from '../../ui/button';
import { type Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Select } from '../../ui/field';
import { toast } from '../../ui/toast';
import { AuditDialog } from './audit-dialog';
import { settingsTexts } from './settings.texts';
import { useAuditWords } from './use-audit-words';

/** The audit log: who did what to which object. It is never changed, and shows where it was tampered with. */
export const Audit = () => {
  const say = useTexts(settingsTexts);
  const formats = useFormats();
  const words = useAuditWords();
  const [actorId, setActorId] = useState('');
  const [subject, setSubject] = useState<Entry | null>(null);
  const [open, setOpen] = useState<Entry | null>(null);
  const { data: people } = useRead(SettingsPeopleDocument, {});
  const names = new Map(people?.users.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  /** A user by name, anything else by the end of its id. */
  const nameOf = ({ subjectId }: Entry): string => names.get(subjectId) ?? subjectId.slice(-6);
  const filter = { actorId: actorId || null, subjectId: subject?.subjectId ?? null };
  const pages = usePages(SettingsAuditDocument, filter, ({ auditLog }) => auditLog);
  const columns: Column<Entry>[] = [
    {
      id: 'action',
      title: say('action'),
      width: 150,
      grow: 2,
      cell: entry => (
        <button
          type="button"
          // It covers the whole row, as the link of a row in other tables.
          className="max-w-full truncate font-medium after:absolute after:inset-0"
          onClick={() => setOpen(entry)}
        >
          {words.action(entry.action)}
        </button>
      ),
    },
    {
      id: 'actor',
      title: say('actor'),
      width: 120,
      grow: 2,
      essential: 'if-wide-enough',
      cell: ({ actorName, actorKind }) => (
        <>
          {actorName || words.actor(actorKind)}{' '}
          {actorName && actorKind !== 'user' && <Badge>{words.actor(actorKind)}</Badge>}
        </>
      ),
    },
    {
      id: 'subject',
      title: say('subject'),
      width: 130,
      grow: 1,
      cell: entry => (
        <button
          type="button"
          title={say('onlySubject')}
          className="relative z-[1] max-w-full truncate text-ink-2 hover:underline"
          onClick={() => setSubject(entry)}
        >
          {words.thing(entry.subjectType)} <span className="text-ink-3">{nameOf(entry)}</span>
        </button>
      ),
    },
    {
      id: 'at',
      title: say('when'),
      width: 132,
      narrow: 150,
      essential: true,
      align: 'end',
      cell: ({ at }) => formats.moment(at),
    },
  ];
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-none flex-wrap items-center gap-2 border-b bg-surface px-3 py-2">
        <h2 className="sr-only">{say('audit')}</h2>
        <div className="w-48">
          <Select bare label={say('actor')} value={actorId} onChange={event => setActorId(event.target.value)}>
            <option value="">{say('everybody')}</option>
            {[...names].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </div>
        {subject && (
          <span className="flex items-center gap-1 rounded-md bg-accent-soft pl-2 text-xs text-accent">
            {words.thing(subject.subjectType)} {nameOf(subject)}
            <IconButton icon="close" label={say('everySubject')} onClick={() => setSubject(null)} />
          </span>
        )}
        <span className="flex-1" />
        <Actions />
      </div>
      <DataTable
        label={say('audit')}
        shelf="settings.audit"
        columns={columns}
        pages={pages}
        nameOf={({ action, at }) => `${words.action(action)} ${formats.moment(at)}`}
        empty={<EmptyState icon="list" title={say('noAudit')} />}
      />
      {open && <AuditDialog entry={open} person={names.get(open.subjectId)} onClose={() => setOpen(null)} />}
    </div>
  );
};

/** Checks the chain of the whole log, and exports a month of it as a table. */
const Actions = () => {
  const say = useTexts(settingsTexts);
  const client = useClient();
  const write = useWrite();
  const errorText = useErrorText(true);
  const [faults, setFaults] = useState<SettingsAuditFaultsQuery['auditFaults'] | null>(null);
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    const { data, error } = await client
      .query(SettingsAuditFaultsDocument, {}, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    if (error) return toast.bad(errorText(error));
    setFaults(data?.auditFaults ?? []);
  };
  const download = async () => {
    const to = new Date();
    const from = new Date(to.getTime() - 30 * dayMs);
    setBusy(true);
    const { data } = await write(ExportAuditLogDocument, { from: from.toISOString(), to: to.toISOString() });
    setBusy(false);
    const csv = data?.exportAudit.csv;
    // Without the byte order mark, Excel reads accents as other characters.
    if (csv) saveFile(`audit-${to.toISOString().slice(0, 10)}.csv`, 'text/csv', `\uFEFF${csv}`);
  };
  return (
    <>
      <span role="status">
        {faults &&
          (faults.length === 0 ? (
            <Badge tone="good" icon="check">
              {say('chainWhole')}
            </Badge>
          ) : (
            <Badge
              tone="bad"
              icon="alert"
              title={faults.map(({ fault, sequence }) => `${fault} #${sequence}`).join(', ')}
            >
              {say('chainBroken', { count: faults.length })}
            </Badge>
          ))}
      </span>
      <Button icon="shield" disabled={busy} onClick={() => void check()}>
        {say('checkChain')}
      </Button>
      <Button disabled={busy} onClick={() => void download()}>
        {say('exportMonth')}
      </Button>
    </>
  );
};

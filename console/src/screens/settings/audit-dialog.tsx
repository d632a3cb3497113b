import { useFormats, useTexts } from '../../app/intl';
import type { SettingsAuditEntryFragment as Entry } from '../../gql/graphql';
import { Dialog } from '../../ui/dialog';
import { SmallTable } from '../../ui/small-table';
import { settingsTexts } from './settings.texts';

const textOf = (value: unknown): string =>
  value === undefined || value === null ? '—' : typeof value === 'string' ? value : JSON.stringify(value);

/** One entry with what changed, field by field. */
export const AuditDialog = ({ entry, onClose }: { entry: Entry; onClose(): void }) => {
  const say = useTexts(settingsTexts);
  const formats = useFormats();
  const before = (entry.before ?? {}) as Record<string, unknown>;
  const after = (entry.after ?? {}) as Record<string, unknown>;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return (
    <Dialog open onClose={onClose} title={entry.action}>
      <div className="overflow-y-auto">
        <p className="px-3.5 pt-3 text-ink-2">
          {entry.actorName || entry.actorKind} · {formats.moment(entry.at)}
        </p>
        <p className="px-3.5 pb-2 font-mono text-xs break-all text-ink-3">
          {entry.subjectType} {entry.subjectId}
        </p>
        {fields.length === 0 ? (
          <p className="px-3.5 pb-3.5 text-ink-2">{say('noChange')}</p>
        ) : (
          <SmallTable
            label={say('changes')}
            heads={[say('field'), say('wasBefore'), say('isAfter')]}
            rows={fields.map(field => ({
              key: field,
              cells: [
                <span key="name" className="text-ink-3">
                  {field}
                </span>,
                <span key="before" className="break-words">
                  {textOf(before[field])}
                </span>,
                <span key="after" className="break-words">
                  {textOf(after[field])}
                </span>,
              ],
            }))}
          />
        )}
      </div>
    </Dialog>
  );
};

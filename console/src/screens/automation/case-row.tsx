import { type FormEvent, useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import {
  AssignCaseDocument,
  type CaseRowFragment,
  type CaseSellersQuery,
  CloseCaseDocument,
  ReopenCaseDocument,
} from '../../gql/graphql';
import { useBusy } from '../../lib/busy';
import { useWrite } from '../../lib/write';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ConversationLink } from '../../ui/conversation-link';
import { Dialog } from '../../ui/dialog';
import { Input } from '../../ui/field';
import { SellerSelect } from '../../ui/seller-select';
import { toast } from '../../ui/toast';
import { automationTexts, caseTexts } from './automation.texts';

const urgent = 4;
const tones: Record<number, Tone> = { 5: 'bad', 4: 'hot', 3: 'warm' };

/** One case: its subject, reason and assignee, and how to close it. */
export const CaseRow = ({
  item,
  sellers,
  onChanged,
}: {
  item: CaseRowFragment;
  sellers: CaseSellersQuery['sellers'];
  onChanged(changed: CaseRowFragment): void;
}) => {
  const say = useTexts(caseTexts);
  const formats = useFormats();
  const write = useWrite();
  const [closing, setClosing] = useState(false);
  const { id, number, subject, reason, summary, status, priority, openedAt, closedAt, resolution, satisfaction } = item;
  const { seller, conversation } = item;
  const mayChange = useMaySell();
  const assign = async (sellerId: string | null) => {
    const { data } = await write(AssignCaseDocument, { caseId: id, sellerId });
    if (data?.assignCase.case) onChanged(data.assignCase.case);
  };
  const reopen = async () => {
    const { data } = await write(ReopenCaseDocument, { caseId: id });
    if (!data?.reopenCase.case) return;
    toast.good(say('reopened', { number }));
    onChanged(data.reopenCase.case);
  };
  return (
    <li
      data-row=""
      className="flex flex-wrap items-start gap-x-3 gap-y-2 border-b px-3 py-2 last:border-b-0 focus-within:bg-accent-soft hover:bg-sunken"
    >
      <div className="min-w-56 flex-1">
        <p className="flex flex-wrap items-center gap-1.5">
          <ConversationLink id={conversation?.id} className="font-medium">
            #{number} {subject}
          </ConversationLink>
          <Badge tone={tones[priority] ?? 'quiet'} title={say('priority', { priority })}>
            {priority >= urgent ? say('urgent') : say('priority', { priority })}
          </Badge>
          {satisfaction != null && (
            <Badge icon="star" title={say('satisfaction', { stars: satisfaction })}>
              {satisfaction}
            </Badge>
          )}
        </p>
        <p className="text-xs text-ink-2">{resolution ?? reason}</p>
        <div className="flex flex-wrap items-baseline gap-x-2 text-2xs text-ink-3">
          <span>
            {closedAt
              ? say('closedAt', { when: formats.relative(closedAt) })
              : say('opened', { when: formats.relative(openedAt) })}
          </span>
          {summary && (
            <details className="open:basis-full">
              <summary className="text-ink-3 hover:text-ink">{say('more')}</summary>
              <p className="mt-1 max-w-2xl text-xs whitespace-pre-line text-ink-2">{summary}</p>
            </details>
          )}
        </div>
      </div>
      <div className="flex flex-none items-center gap-2">
        {status === 'CLOSED' ? (
          <span className="text-xs text-ink-3">{seller?.displayName}</span>
        ) : (
          <div className="w-52">
            <SellerSelect
              bare
              label={say('owner', { number })}
              className="h-7"
              disabled={!mayChange}
              value={seller?.id ?? ''}
              others={[
                { value: '', label: say('nobody') },
                ...(seller && !sellers.some(each => each.id === seller.id)
                  ? [{ value: seller.id, label: seller.displayName }]
                  : []),
              ]}
              sellers={sellers}
              wordsOf={({ displayName: name, available, openLoad: load, capacity }) =>
                available ? say('load', { name, load, capacity }) : say('away', { name })
              }
              onChoose={next => void assign(next || null)}
            />
          </div>
        )}
        {mayChange &&
          (status === 'CLOSED' ? (
            <Button data-key="c" onClick={() => void reopen()}>
              {say('reopen')}
            </Button>
          ) : (
            <Button icon="check" data-key="c" onClick={() => setClosing(true)}>
              {say('close')}
            </Button>
          ))}
      </div>
      {closing && <CloseDialog item={item} onClosed={onChanged} onClose={() => setClosing(false)} />}
    </li>
  );
};

const CloseDialog = ({
  item,
  onClosed,
  onClose,
}: {
  item: CaseRowFragment;
  onClosed(closed: CaseRowFragment): void;
  onClose(): void;
}) => {
  const say = useTexts(caseTexts);
  const sayAny = useTexts(automationTexts);
  const write = useWrite();
  const { busy, run } = useBusy();
  const [resolution, setResolution] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const { id, number } = item;
  const close = async () => {
    const { data, refusal } = await write(CloseCaseDocument, { caseId: id, resolution }, { quiet: true });
    if (refusal) return setRefused(refusal.message);
    toast.good(say('closed', { number }));
    onClose();
    if (data?.closeCase.case) onClosed(data.closeCase.case);
  };
  return (
    <Dialog open onClose={onClose} title={say('closeOf', { number })}>
      <form
        className="space-y-3 p-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void run(close);
        }}
      >
        <Input
          autoFocus
          label={say('resolution')}
          hint={say('closeHint')}
          error={refused}
          required
          value={resolution}
          onChange={event => setResolution(event.target.value)}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{sayAny('cancel')}</Button>
          <Button type="submit" kind="solid" disabled={busy}>
            {say('close')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import {
  AudienceDocument,
  type FlowCardFragment,
  type LeadFilter,
  PreviewFlowDocument,
  type PreviewFlowQuery,
  StartRunDocument,
} from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { useErrorText, useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Input, Select } from '../../ui/field';
import { toast } from '../../ui/toast';
import { nameOf } from '../../words/contact-name';
import { automationTexts, flowTexts, outcomeTexts } from './automation.texts';

const audiences = ['HOT', 'WARM', 'COLD', 'SEARCH'] as const;
type Audience = (typeof audiences)[number];
type Found = PreviewFlowQuery['previewFlow'];
const open = ['NEW', 'CONTACTED', 'QUALIFIED', 'QUOTED', 'NURTURING'] as const;

/** Shows what a flow would do for some contacts. Nothing is sent; the flow can be started for one of them. */
export const Preview = ({ flow, onClose }: { flow: FlowCardFragment; onClose(): void }) => {
  const say = useTexts(flowTexts);
  const sayAny = useTexts(automationTexts);
  const sayOutcome = useTexts(outcomeTexts);
  const formats = useFormats();
  const errorText = useErrorText(true);
  const client = useClient();
  const write = useWrite();
  const [audience, setAudience] = useState<Audience>('WARM');
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [busy, setBusy] = useState(false);
  const filter: LeadFilter =
    audience === 'SEARCH' ? { search: text.trim() } : { temperature: [audience], status: [...open] };
  const [{ data }] = useQuery({
    query: AudienceDocument,
    variables: { filter },
    pause: audience === 'SEARCH' && text.trim().length < 2,
  });
  const contactIds = [...new Set(data?.leads.nodes.map(({ contact }) => contact.id))];
  const run = async () => {
    setBusy(true);
    const { data: told, error } = await client
      .query(PreviewFlowDocument, { flowId: flow.id, contactIds }, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    if (error) toast.bad(errorText(error));
    else setFound(told?.previewFlow ?? []);
  };
  const start = async (contactId: string) => {
    const { refusal } = await write(StartRunDocument, { flowId: flow.id, contactId });
    if (!refusal) toast.good(say('started'));
  };
  const outcome = (given: string) => (given in outcomeTexts ? sayOutcome(given as keyof typeof outcomeTexts) : given);
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('tryOf', { name: flow.name })}
      className="w-[min(42rem,calc(100vw-1.5rem))]"
    >
      <div className="flex flex-wrap items-end gap-2 border-b p-4">
        <div className="min-w-52 flex-1">
          <Select
            label={say('audience')}
            value={audience}
            onChange={event => {
              setAudience(audiences.find(each => each === event.target.value) ?? 'WARM');
              setFound(null);
            }}
          >
            {audiences.map(each => (
              <option key={each} value={each}>
                {each === 'SEARCH' ? say('audienceSearch') : say(`audience${each}`)}
              </option>
            ))}
          </Select>
        </div>
        {audience === 'SEARCH' && (
          <div className="min-w-40 flex-1">
            <Input label={say('search')} value={text} onChange={event => setText(event.target.value)} />
          </div>
        )}
        <Button kind="solid" className="h-8" disabled={busy || contactIds.length === 0} onClick={() => void run()}>
          {say('run')}
        </Button>
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard
        tabIndex={0}
        aria-live="polite"
        aria-label={say('tryOf', { name: flow.name })}
        className="min-h-24 overflow-y-auto p-4"
      >
        {!found && <p className="text-ink-2">{data && contactIds.length === 0 ? say('nobody') : say('tryHint')}</p>}
        {found && (
          <>
            <p className="mb-2 font-medium">
              {say('wouldStart', { count: found.filter(({ starts }) => starts).length, of: found.length })}
            </p>
            {found.some(({ steps }) => steps.some(({ outcome: how }) => how === 'not-allowed')) && (
              <p className="mb-2 text-ink-2">{say('needsTemplate')}</p>
            )}
            <ul className="space-y-2">
              {[...found.filter(({ starts }) => starts), ...found.filter(({ starts }) => !starts)].map(
                ({ contact, starts, reason, steps }) => {
                  const name = contact ? nameOf(contact, sayAny('unknown')) : sayAny('unknown');
                  return (
                    <li
                      key={contact?.id ?? name}
                      className={cx('rounded-lg border bg-surface px-2.5', starts ? 'py-2.5' : 'py-1.5')}
                    >
                      <div className="flex items-center gap-2">
                        <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
                        {!starts && <span className="truncate text-xs text-ink-3">{reason ?? say('notStart')}</span>}
                        {starts && flow.enabled && contact && (
                          <Button
                            icon="play"
                            aria-label={say('startFor', { name })}
                            onClick={() => void start(contact.id)}
                          >
                            {say('start')}
                          </Button>
                        )}
                      </div>
                      {starts && reason && <p className="text-xs text-ink-2">{reason}</p>}
                      {steps.length > 0 && (
                        <ol className="mt-1 space-y-1 border-l-2 border-line pl-3">
                          {steps.map(({ at, step, outcome: how, text: message }) => (
                            <li key={`${step.id}-${at}`} className="text-xs">
                              <span className="text-ink-3">{formats.moment(at)} · </span>
                              {step.description} <span className="text-ink-3">({outcome(how)})</span>
                              {message && (
                                <p className="mt-0.5 rounded bg-bubble-out px-2 py-1 whitespace-pre-line">{message}</p>
                              )}
                            </li>
                          ))}
                        </ol>
                      )}
                    </li>
                  );
                },
              )}
            </ul>
          </>
        )}
      </section>
    </Dialog>
  );
};

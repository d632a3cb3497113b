import type { TypedDocumentNode } from '@urql/core';
import { useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import {
  type FlowRunStatus,
  PauseRunDocument,
  ResumeRunDocument,
  type RunRowFragment,
  SkipStepDocument,
  StopRunDocument,
} from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Avatar } from '../../ui/avatar';
import { Badge, type Tone } from '../../ui/badge';
import { Button, IconButton } from '../../ui/button';
import { ConversationLink } from '../../ui/conversation-link';
import { nameOf } from '../../words/contact-name';
import { automationTexts, flowTexts, outcomeTexts } from './automation.texts';

const tones: Record<FlowRunStatus, Tone> = {
  RUNNING: 'accent',
  SLEEPING: 'cold',
  PAUSED: 'warm',
  DONE: 'good',
  STOPPED: 'quiet',
  FAILED: 'bad',
};
type Change = TypedDocumentNode<{ changed: { flowRun?: RunRowFragment | null } }, { id: string }>;
const writes: Record<'pause' | 'resume' | 'skip' | 'stop', Change> = {
  pause: PauseRunDocument,
  resume: ResumeRunDocument,
  skip: SkipStepDocument,
  stop: StopRunDocument,
};

/** One run: its contact, its current step, its history, and actions. */
export const RunRow = ({
  run,
  onChanged,
}: {
  run: RunRowFragment;
  onChanged(changed: RunRowFragment | null): void;
}) => {
  const say = useTexts(flowTexts);
  const sayAny = useTexts(automationTexts);
  const sayOutcome = useTexts(outcomeTexts);
  const formats = useFormats();
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const { id, contact, conversation, flow, status, step, startedAt, wakeAt, endedAt, reason, history } = run;
  const name = contact ? nameOf(contact, sayAny('unknown')) : sayAny('unknown');
  const isOver = endedAt !== null;
  const mayChange = useMaySell() && !isOver;
  const act = async (what: keyof typeof writes) => {
    setBusy(true);
    const { data } = await write(writes[what], { id });
    setBusy(false);
    if (data) onChanged(data.changed.flowRun ?? null);
  };
  const when = endedAt
    ? say('endedAt', { when: formats.relative(endedAt) })
    : wakeAt
      ? say('wakes', { when: formats.relative(wakeAt) })
      : say('began', { when: formats.relative(startedAt) });
  const outcome = (given: string) => (given in outcomeTexts ? sayOutcome(given as keyof typeof outcomeTexts) : given);
  return (
    <li data-row="" className="border-b last:border-b-0 focus-within:bg-accent-soft">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 px-3 py-2 hover:bg-sunken">
        <Avatar name={name} size={28} />
        <span className="min-w-40 flex-1">
          <span className="flex items-center gap-1.5">
            <ConversationLink id={conversation?.id} className="truncate font-medium">
              {name}
            </ConversationLink>
            <Badge tone={tones[status]}>{say(status)}</Badge>
          </span>
          <span className="block truncate text-xs text-ink-3">
            {[flow.name, reason ?? step?.description, when].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className="flex flex-none items-center gap-1">
          <Button kind="plain" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {say('history')}
          </Button>
          {mayChange && (
            <>
              {status === 'PAUSED' ? (
                <Button icon="play" data-key="p" disabled={busy} onClick={() => void act('resume')}>
                  {say('resume')}
                </Button>
              ) : (
                <Button icon="pause" data-key="p" disabled={busy} onClick={() => void act('pause')}>
                  {say('pause')}
                </Button>
              )}
              <IconButton
                icon="skip"
                label={say('skip')}
                data-key="s"
                disabled={busy}
                onClick={() => void act('skip')}
              />
              <IconButton icon="stop" label={say('stop')} disabled={busy} onClick={() => void act('stop')} />
            </>
          )}
        </span>
      </div>
      {shown && (
        <ol className="space-y-1 border-t bg-paper px-4 py-2 text-xs">
          {history.length === 0 && <li className="text-ink-3">{say('historyNone')}</li>}
          {history.map(({ id: each, at, step: done, outcome: how, message }) => (
            <li key={each}>
              <span className="text-ink-3">{formats.moment(at)} · </span>
              {done.description} <span className="text-ink-3">({outcome(how)})</span>
              {message && <p className="mt-0.5 max-w-xl rounded bg-bubble-out px-2 py-1">{message.body}</p>}
            </li>
          ))}
        </ol>
      )}
    </li>
  );
};

import { useState } from 'react';
import { useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { useViewer } from '../../app/viewer';
import { type FlowCardFragment, UpdateFlowDocument } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { flowTexts } from './automation.texts';
import { FlowSettings } from './flow-settings';
import { Preview } from './preview';

/** A flow: what it does, whether it is on, and its settings. */
export const FlowCard = ({ flow }: { flow: FlowCardFragment }) => {
  const say = useTexts(flowTexts);
  const write = useWrite();
  const { user } = useViewer();
  const [asked, setAsked] = useState<'settings' | 'preview' | null>(null);
  const { id, name, enabled, running, steps } = flow;
  const maySell = useMaySell();
  const mayChange = user.role === 'CEO' || user.role === 'ADMIN';
  // A question that occurs several times in the flow is listed once.
  const told = [...new Set(steps.map(step => step.description))];
  return (
    <article className="flex flex-col rounded-lg border bg-surface p-3">
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h3 className="font-semibold">{name}</h3>
          <p className="text-2xs text-ink-3">{say('running', { count: running })}</p>
        </div>
        <button
          type="button"
          role="switch"
          aria-checked={enabled}
          aria-label={say('switchOf', { name })}
          disabled={!mayChange}
          onClick={() => void write(UpdateFlowDocument, { input: { flowId: id, enabled: !enabled } })}
          className={cx(
            'flex items-center gap-1.5 rounded-full border px-1 py-0.5 pr-2 text-xs disabled:opacity-60',
            enabled ? 'border-good/50 bg-good-soft text-good' : 'border-line-strong bg-sunken text-ink-2',
          )}
        >
          <span className={cx('size-3.5 rounded-full', enabled ? 'bg-good' : 'bg-ink-3')} />
          {say(enabled ? 'on' : 'off')}
        </button>
      </header>
      <p className="mt-1.5 text-xs text-ink-2">{flow.description}</p>
      <details className="mt-1.5 text-xs">
        <summary className="text-ink-3 hover:text-ink">{say('steps')}</summary>
        <ol className="mt-1 list-decimal space-y-0.5 pl-5 text-ink-2">
          {told.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </details>
      <span className="flex-1" />
      <div className="mt-3 flex gap-2">
        {maySell && (
          <Button icon="eye" onClick={() => setAsked('preview')}>
            {say('try')}
          </Button>
        )}
        {mayChange && (
          <Button kind="plain" icon="settings" onClick={() => setAsked('settings')}>
            {say('settings')}
          </Button>
        )}
      </div>
      {asked === 'settings' && <FlowSettings flow={flow} onClose={() => setAsked(null)} />}
      {asked === 'preview' && <Preview flow={flow} onClose={() => setAsked(null)} />}
    </article>
  );
};

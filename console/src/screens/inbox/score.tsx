import { useFormats, useTexts } from '../../app/intl';
import { cx } from '../../lib/classes';
import { Badge, toneOf } from '../../ui/badge';
import { Part } from '../../ui/part';
import { destinationTexts, personTexts } from './person.texts';
import type { PersonConversation } from './person-conversation';

type Lead = PersonConversation['lead'];
/** The four parts of a score, with the maximum of each. */
const parts = [
  ['urgency', 30],
  ['decisionPower', 25],
  ['budget', 25],
  ['fit', 20],
] as const;
const fill = { hot: 'bg-hot', warm: 'bg-warm', cold: 'bg-cold' } as const;

/** The score of the lead, with its parts. */
export const Score = ({ lead }: { lead: Lead }) => {
  const say = useTexts(personTexts);
  const formats = useFormats();
  const judged = lead?.classification;
  if (!lead || !judged)
    return (
      <Part title={say('score')}>
        <p className="text-ink-3">{say('noScore')}</p>
      </Part>
    );
  const tone = toneOf(lead.temperature);
  const bar = fill[tone as keyof typeof fill] ?? 'bg-ink-3';
  return (
    <Part
      title={say('score')}
      aside={
        lead.closeProbability != null && (
          <span className="text-2xs text-ink-3">
            {say('chance', { chance: formats.percent(lead.closeProbability) })}
          </span>
        )
      }
    >
      <div className="mb-2 flex items-end gap-2">
        <span className="text-[30px] leading-8 font-semibold">{lead.score ?? judged.score}</span>
        {lead.temperature && (
          <Badge tone={tone} className="mb-1">
            {say(lead.temperature)}
          </Badge>
        )}
        <span className="flex-1" />
        <Trend points={lead.classifications.map(({ score }) => score).reverse()} />
      </div>
      <dl className="flex flex-col gap-1">
        {parts.map(([name, max]) => (
          <div key={name} className="grid grid-cols-[5.5rem_1fr_auto] items-center gap-2">
            <dt className="text-ink-2">{say(name)}</dt>
            <dd aria-hidden="true" className="h-1.5 rounded-full bg-sunken">
              <div className={cx('h-full rounded-full', bar)} style={{ width: `${(judged[name] / max) * 100}%` }} />
            </dd>
            <dd className="text-2xs text-ink-3">{say('of', { value: judged[name], max })}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
};

/** The score over time, as a line; the number beside it is the current score. */
const Trend = ({ points }: { points: number[] }) => {
  if (points.length < 2) return null;
  const step = 88 / (points.length - 1);
  const line = points.map((score, at) => `${4 + at * step},${26 - (score / 100) * 22}`).join(' ');
  return (
    <svg width="96" height="30" aria-hidden="true" className="text-ink-3">
      <polyline points={line} fill="none" stroke="currentColor" strokeWidth="1.500" strokeLinejoin="round" />
      <circle
        cx={4 + (points.length - 1) * step}
        cy={26 - ((points.at(-1) ?? 0) / 100) * 22}
        r="2.500"
        fill="currentColor"
      />
    </svg>
  );
};

/** The reasons of the AI's classification and routing, and its recommended next step. */
export const Why = ({ conversation: { lead, routing } }: { conversation: PersonConversation }) => {
  const say = useTexts(personTexts);
  const sayDestination = useTexts(destinationTexts);
  const judged = lead?.classification;
  if (!judged && !routing) return null;
  return (
    <Part title={say('why')}>
      {judged && (
        <>
          <p>{judged.reasoning}</p>
          {judged.signals.length > 0 && (
            <ul aria-label={say('signals')} className="mt-1.5 flex flex-wrap gap-1">
              {judged.signals.map(signal => (
                <li key={signal} className="max-w-full">
                  <Badge>{signal}</Badge>
                </li>
              ))}
            </ul>
          )}
          <p className="mt-2 border-l-2 border-accent pl-2">
            <span className="block text-2xs font-medium text-ink-3">{say('next')}</span>
            {judged.recommendedAction}
          </p>
        </>
      )}
      {routing && (
        <div className="mt-2">
          <p className="text-2xs font-medium text-ink-3">{say('routed')}</p>
          <p>
            <Badge tone="accent" className="mr-1.5">
              {sayDestination(routing.destination)} · {say('priority', { priority: routing.priority })}
            </Badge>
          </p>
          <p className="mt-1">{routing.reasoning}</p>
        </div>
      )}
      {judged && (
        <p className="mt-1.5 text-2xs text-ink-3">{say('judgedBy', { model: `${judged.provider} ${judged.model}` })}</p>
      )}
    </Part>
  );
};

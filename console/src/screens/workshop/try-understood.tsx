import type { ReactNode } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import type { TryUnderstandQuery } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { Badge, toneOf } from '../../ui/badge';
import { Bar, Card } from '../../ui/card';
import { intentTexts } from '../../words/intent.texts';
import { personTexts } from '../inbox/person.texts';
import { namedIn } from './entities';
import { emotionTexts, entityTexts, tryTexts, urgencyTexts } from './try.texts';

type Understanding = TryUnderstandQuery['understand'];
const parts = [
  ['urgency', 30],
  ['decisionPower', 25],
  ['budget', 25],
  ['fit', 20],
] as const;
const moodTone = { POSITIVE: 'good', NEUTRAL: 'quiet', NEGATIVE: 'bad' } as const;

const Line = ({ name, value, share, tone }: { name: ReactNode; value: string; share: number; tone?: string }) => (
  <div className="grid grid-cols-[minmax(0,9rem)_1fr_3.25rem] items-center gap-2">
    <dt className="truncate">{name}</dt>
    <dd className="contents">
      <Bar share={share} tone={tone} />
      <span className="text-right text-xs text-ink-2">{value}</span>
    </dd>
  </div>
);

/** The analysis of a message: its request, its sentiment, and how promising it makes the contact. */
export const UnderstoodPart = ({ understanding, stale }: { understanding: Understanding; stale: boolean }) => {
  const { intent, sentiment, classification, legal, wantsHuman } = understanding;
  const say = useTexts(tryTexts);
  const sayPerson = useTexts(personTexts);
  const sayIntent = useTexts(intentTexts);
  const sayEmotion = useTexts(emotionTexts);
  const sayUrgency = useTexts(urgencyTexts);
  const sayEntity = useTexts(entityTexts);
  const formats = useFormats();
  const emotions = Object.entries(sentiment.emotions as Record<string, number>).filter(([, strength]) => strength > 0);
  const named = namedIn(intent.entities, formats.calendarDay);
  const heat = classification.temperature;
  return (
    <div className={cx('flex min-w-0 flex-col gap-4 transition-opacity', stale && 'opacity-55')}>
      <Card
        title={say('wants')}
        action={
          <span className="flex gap-1">
            {legal && <Badge tone="bad">{say('legal')}</Badge>}
            {wantsHuman && <Badge tone="warm">{say('wantsHuman')}</Badge>}
          </span>
        }
      >
        <div className="flex flex-col gap-2 p-3.5">
          <dl className="flex flex-col gap-1">
            <Line
              name={<strong className="font-semibold">{sayIntent(intent.primary)}</strong>}
              share={intent.confidence}
              value={formats.percent(intent.confidence)}
            />
            {intent.ownIntent && (
              <Line
                name={`${say('own')}: ${intent.ownIntent === 'OUT_OF_SCOPE' ? say('OUT_OF_SCOPE') : intent.ownIntent}`}
                share={intent.ownConfidence ?? 0}
                value={formats.percent(intent.ownConfidence ?? 0)}
              />
            )}
            <Line
              name={<span className="text-ink-3">{say('rest')}</span>}
              share={1 - intent.confidence}
              tone="bg-ink-3"
              value={formats.percent(1 - intent.confidence)}
            />
          </dl>
          {intent.secondary.length > 0 && (
            <p className="flex flex-wrap items-center gap-1 text-xs text-ink-3">
              {say('also')}
              {intent.secondary.map(each => (
                <Badge key={each}>{sayIntent(each)}</Badge>
              ))}
            </p>
          )}
          {intent.reasoning && <p className="text-ink-2">{intent.reasoning}</p>}
          {named.length > 0 && (
            <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 border-t pt-2">
              {named.map(([kind, words]) => (
                <div key={kind} className="contents">
                  <dt className="text-ink-3">{kind in entityTexts ? sayEntity(kind as 'days') : kind}</dt>
                  <dd className="min-w-0 break-words">{words.join(', ')}</dd>
                </div>
              ))}
            </dl>
          )}
          <p className="text-2xs text-ink-3">
            {say('by', { provider: intent.provider, model: intent.model, ms: intent.latencyMs })}
          </p>
        </div>
      </Card>
      <Card
        title={say('score')}
        action={
          <Badge tone={toneOf(heat)} className="text-sm">
            {classification.score} · {sayPerson(heat)}
          </Badge>
        }
      >
        <div className="flex flex-col gap-2 p-3.5">
          <dl className="flex flex-col gap-1">
            {parts.map(([part, most]) => (
              <Line
                key={part}
                name={sayPerson(part)}
                share={classification[part] / most}
                value={`${classification[part]}/${most}`}
              />
            ))}
          </dl>
          <p className="text-ink-2">{classification.reasoning}</p>
          <p>
            <span className="text-ink-3">{say('next')}: </span>
            {classification.recommendedAction}
          </p>
          {classification.signals.length > 0 && (
            <div className="flex flex-wrap gap-1">
              {classification.signals.map(signal => (
                <Badge key={signal}>{signal}</Badge>
              ))}
            </div>
          )}
        </div>
      </Card>
      <Card title={say('mood')} action={<Badge tone={moodTone[sentiment.label]}>{sayPerson(sentiment.label)}</Badge>}>
        <dl className="flex flex-col gap-1 p-3.5">
          <Line
            name={say('moodScore', { score: formats.number(sentiment.score, { maximumFractionDigits: 2 }) })}
            share={(sentiment.score + 1) / 2}
            tone={sentiment.score < -0.2 ? 'bg-bad' : sentiment.score > 0.2 ? 'bg-good' : 'bg-ink-3'}
            value={formats.percent(sentiment.confidence)}
          />
          <Line
            name={say('churn')}
            share={sentiment.churnRisk / 100}
            tone="bg-warm"
            value={`${sentiment.churnRisk} %`}
          />
          {emotions.map(([emotion, strength]) => (
            <Line
              key={emotion}
              name={emotion in emotionTexts ? sayEmotion(emotion as 'joy') : emotion}
              share={strength}
              tone="bg-cold"
              value={formats.percent(strength)}
            />
          ))}
          <div className="flex gap-2 pt-1">
            <dt className="text-ink-3">{say('haste')}</dt>
            <dd>{sayUrgency(sentiment.urgency)}</dd>
          </div>
          {sentiment.triggers.length > 0 && (
            <dd className="flex flex-wrap gap-1 pt-1">
              {sentiment.triggers.map(word => (
                <Badge key={word}>{word}</Badge>
              ))}
            </dd>
          )}
        </dl>
      </Card>
    </div>
  );
};

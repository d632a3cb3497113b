import { useEffect, useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { type LessonFragment, LessonsDocument, SwitchLessonDocument } from '../../gql/graphql';
import { useRead } from '../../lib/read';
import { useWrite } from '../../lib/write';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Card, Figure } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { SmallTable } from '../../ui/small-table';
import { qualityTexts } from './quality.texts';
import { TeachDialog } from './teach-dialog';

const tones: Record<LessonFragment['status'], Tone> = {
  COLLECTING: 'quiet',
  FAILED: 'bad',
  READY: 'good',
  TRAINING: 'accent',
  WAITING: 'accent',
};

/** The intents that the business taught: the model versions, the quality of each intent, and the confused pairs. */
export const OwnIntents = () => {
  const say = useTexts(qualityTexts);
  const write = useWrite();
  const [teaching, setTeaching] = useState(false);
  const { data, again, waiting } = useRead(LessonsDocument, {});
  const lessons = data?.ownModels.filter(({ kind }) => kind === 'INTENTS') ?? [];
  const learning = lessons.some(({ status }) => status === 'WAITING' || status === 'TRAINING');
  // No subscription reports a training, so it is polled while one is running.
  useEffect(() => {
    if (!learning) return;
    const timer = setInterval(again, 2_000);
    return () => clearInterval(timer);
  });
  const shown = lessons.find(({ active }) => active) ?? lessons.find(({ status }) => status === 'READY');
  const use = async ({ id }: LessonFragment, active: boolean) => {
    const { refusal } = await write(SwitchLessonDocument, { input: { modelId: id, active } });
    if (!refusal) again();
  };
  return (
    <Card
      title={say('own')}
      what={say('ownWhat')}
      action={
        <Button icon="plus" onClick={() => setTeaching(true)}>
          {say('teach')}
        </Button>
      }
    >
      {!data && waiting}
      {data && lessons.length === 0 && (
        <div className="py-4">
          <EmptyState icon="flask" title={say('ownNone')} />
        </div>
      )}
      {lessons.length > 0 && (
        <ul>
          {lessons.map(lesson => (
            <li key={lesson.id} className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b px-3.5 py-1.5">
              <span className="min-w-0 flex-1">
                <span className="font-medium">{lesson.name}</span>{' '}
                <span className="text-xs text-ink-3">{say('version', { version: lesson.version })}</span>
                {lesson.failure && <span className="block text-xs text-bad">{lesson.failure}</span>}
              </span>
              <Badge tone={lesson.active ? 'good' : tones[lesson.status]}>
                {lesson.active ? say('inUse') : say(lesson.status)}
              </Badge>
              {lesson.status === 'READY' && (
                <Button kind="plain" onClick={() => void use(lesson, !lesson.active)}>
                  {say(lesson.active ? 'stop' : 'useIt')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {shown?.intentScores && <Scores scores={shown.intentScores} />}
      {teaching && (
        <TeachDialog
          onClose={() => setTeaching(false)}
          onTaught={() => {
            setTeaching(false);
            again();
          }}
        />
      )}
    </Card>
  );
};

const Scores = ({ scores }: { scores: NonNullable<LessonFragment['intentScores']> }) => {
  const say = useTexts(qualityTexts);
  const formats = useFormats();
  return (
    <>
      <div className="flex flex-wrap gap-6 px-3.5 py-3">
        <Figure value={formats.percent(scores.accuracy)} label={say('accuracy')} />
        <Figure value={formats.percent(scores.calibrationError)} label={say('error')} />
        {scores.outOfScope && <Figure value={formats.percent(scores.outOfScope.recall)} label={say('foreign')} />}
        <Figure value={formats.number(scores.messages)} label={say('messages')} />
      </div>
      <SmallTable
        label={say('lessons')}
        heads={[say('intent'), { end: say('messages') }, { end: say('precision') }, { end: say('recall') }]}
        rows={scores.intents.map(each => ({
          key: each.intent,
          cells: [
            each.intent,
            formats.number(each.messages),
            formats.percent(each.precision),
            formats.percent(each.recall),
          ],
        }))}
      />
      <div className="border-t px-3.5 py-2.5">
        <h3 className="mb-1 text-xs font-medium text-ink-2">{say('confusion')}</h3>
        {scores.confusion.length === 0 && <p className="text-ink-3">{say('notConfused')}</p>}
        <ul>
          {scores.confusion.slice(0, 8).map(({ wanted, got, count }) => (
            <li key={`${wanted} ${got}`} className="flex justify-between gap-3">
              <span className="min-w-0 truncate">{say('confused', { wanted, got })}</span>
              <span className="text-ink-2">{formats.number(count)}</span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
};

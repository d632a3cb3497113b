import { useFormats, useTexts } from '../../app/intl';
import { LessonsDocument } from '../../gql/graphql';
import { useRead } from '../../lib/read';
import { settingsOf } from '../../lib/tenant-settings';
import { Badge } from '../../ui/badge';
import { Card } from '../../ui/card';
import { SmallTable } from '../../ui/small-table';
import { qualityTexts } from './quality.texts';

/** The effect of the newest training on people's corrections, question by question. */
export const Corrections = () => {
  const say = useTexts(qualityTexts);
  const formats = useFormats();
  const { data, waiting } = useRead(LessonsDocument, {});
  const lessons = data?.ownModels.filter(({ kind, correctionScores }) => kind === 'CORRECTIONS' && correctionScores);
  const newest = lessons?.[0];
  const learnAfter = data && settingsOf(data.tenantSettings).assistant.learnAfter;
  return (
    <Card
      title={say('corrections')}
      what={learnAfter ? say('correctionsWhat', { count: learnAfter }) : undefined}
      action={newest && <span className="text-xs text-ink-3">{formats.moment(newest.createdAt)}</span>}
    >
      {!data && waiting}
      {data && !newest && <p className="p-3.5 text-ink-2">{say('correctionsNone')}</p>}
      {newest && (
        <SmallTable
          label={say('corrections')}
          heads={[
            say('question'),
            { end: say('messages') },
            { end: say('before') },
            { end: say('after') },
            { end: say('gainedLost') },
            say('use'),
          ]}
          rows={(newest.correctionScores ?? []).map(score => ({
            key: score.question,
            cells: [
              say(score.question),
              formats.number(score.messages),
              score.messages === 0 ? '—' : formats.percent(score.before),
              score.messages === 0 ? '—' : formats.percent(score.after),
              `+${score.gained} / −${score.lost}`,
              score.adopted && newest.active ? (
                <Badge key="use" tone="good">
                  {say('adopted')}
                </Badge>
              ) : (
                <Badge key="use">{say('notAdopted')}</Badge>
              ),
            ],
          }))}
        />
      )}
    </Card>
  );
};

import { useMemo, useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { AiQualityDocument } from '../../gql/graphql';
import { dayMs } from '../../lib/durations';
import { useRead } from '../../lib/read';
import { Card, Figure } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Select } from '../../ui/field';
import { Sheet } from '../../ui/sections';
import { Calibration } from './calibration';
import { Corrections } from './corrections';
import { DayBars } from './day-bars';
import { OwnIntents } from './own-intents';
import { qualityTexts } from './quality.texts';
import { binsOf, byModel, errorOf } from './quality-figures';
import { QualityTable } from './quality-table';

const ranges = [7, 30, 92] as const;
/** Returns the day of the tenant's calendar a number of days ago. */
const dayOf = (timeZone: string, ago: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(Date.now() - ago * dayMs);

/** The quality of the models as judged by people, and the models that the business has trained. */
export const Quality = () => {
  const say = useTexts(qualityTexts);
  const formats = useFormats();
  const { tenant } = useViewer();
  const [days, setDays] = useState<number>(30);
  const range = useMemo(
    () => ({ from: dayOf(tenant.timezone, days - 1), to: dayOf(tenant.timezone, 0) }),
    [tenant.timezone, days],
  );
  const { data, waiting } = useRead(AiQualityDocument, range);
  const quality = data?.aiQuality;
  const models = quality ? byModel(quality) : [];
  const bins = quality ? binsOf(quality) : [];
  const error = errorOf(bins);
  const understood = models.reduce((sum, model) => sum + model.understood, 0);
  const judged = models.reduce((sum, model) => sum + model.judged, 0);
  return (
    <Sheet wide>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="flex flex-wrap gap-6">
          <Figure value={formats.number(understood)} label={say('understood')} />
          <Figure value={formats.number(judged)} label={say('judged')} />
          <Figure value={error === null ? '—' : formats.percent(error)} label={say('error')} />
        </div>
        <div className="w-44 flex-none">
          <Select bare label={say('range')} value={days} onChange={event => setDays(Number(event.target.value))}>
            {ranges.map(each => (
              <option key={each} value={each}>
                {say('days', { days: each })}
              </option>
            ))}
          </Select>
        </div>
      </div>
      {!quality ? (
        waiting
      ) : models.length === 0 ? (
        <div className="rounded-lg border bg-surface py-6">
          <EmptyState icon="chart" title={say('none')}>
            {say('noneBody')}
          </EmptyState>
        </div>
      ) : (
        <>
          <div className="grid gap-4 lg:grid-cols-[2fr_3fr]">
            <Card title={say('calibration')} what={say('calibrationWhat')}>
              <div className="flex min-h-56 items-center justify-center p-3.5">
                {bins.length === 0 ? (
                  <p className="max-w-72 text-center text-ink-2">{say('calibrationNone')}</p>
                ) : (
                  <Calibration bins={bins} />
                )}
              </div>
            </Card>
            <Card title={say('perDay')} className="flex flex-col">
              <DayBars quality={quality} from={range.from} days={days} />
            </Card>
          </div>
          <Card title={say('models')} what={say('modelsWhat')}>
            <QualityTable models={models} />
          </Card>
        </>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <OwnIntents />
        <Corrections />
      </div>
    </Sheet>
  );
};

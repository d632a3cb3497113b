import { useFormats, useTexts } from '../../app/intl';
import { SmallTable } from '../../ui/small-table';
import { qualityTexts } from './quality.texts';
import type { ModelFigures } from './quality-figures';

/** The models side by side. */
export const QualityTable = ({ models }: { models: readonly ModelFigures[] }) => {
  const say = useTexts(qualityTexts);
  const formats = useFormats();
  const share = (value: number | null) => (value === null ? '—' : formats.percent(value));
  return (
    <SmallTable
      label={say('models')}
      heads={[
        say('model'),
        { end: say('calls') },
        { end: say('understood') },
        { end: say('failures') },
        { end: say('latency') },
        { end: say('cost') },
        say('agreement'),
      ]}
      rows={models.map(model => ({
        key: `${model.provider} ${model.model}`,
        cells: [
          <span key="name">
            <span className="font-medium">{model.model}</span> <span className="text-ink-3">{model.provider}</span>
          </span>,
          formats.number(model.calls + model.cached),
          formats.number(model.understood),
          formats.number(model.failures),
          model.p50 === null ? '—' : `${formats.number(model.p50)} / ${formats.number(model.p95 ?? 0)} ms`,
          `${formats.number(model.costUsd, { maximumFractionDigits: 4 })} USD`,
          model.judged === 0
            ? '—'
            : say('agreementOf', {
                intent: share(model.intent),
                mood: share(model.sentiment),
                heat: share(model.temperature),
                count: model.judged,
              }),
        ],
      }))}
    />
  );
};

import { useState } from 'react';
import { useTexts } from '../../app/intl';
import { cx } from '../../lib/classes';
import type { TenantSettings } from '../../lib/tenant-settings';
import { Card } from '../../ui/card';
import { Select } from '../../ui/field';
import { Switch } from '../../ui/form';
import { Sheet } from '../../ui/sections';
import { AgentAnswers } from './agent-answers';
import { OwnRoutes } from './own-routes';
import { destinationTexts, routingTexts, ruleTexts } from './routing.texts';
import { RoutingLimits } from './routing-limits';
import { destinations, ruleChange, usualRules } from './routing-rules';
import { settingsTexts } from './settings.texts';
import { useSettings } from './use-settings';

/** The routing rules, from the first: each can be turned off or given another destination. */
export const Routing = () => {
  const sayAll = useTexts(settingsTexts);
  const { settings, change, waiting } = useSettings(sayAll('saved'));
  return (
    <Sheet>
      {settings ? (
        <>
          <Rules routing={settings.routing} onChange={change} />
          <OwnRoutes routes={settings.routing.ownIntents} onChange={change} />
          <AgentAnswers answering={settings.answering} onChange={change} />
          <RoutingLimits routing={settings.routing} onChange={change} />
        </>
      ) : (
        waiting
      )}
    </Sheet>
  );
};

type Change = (part: Record<string, unknown>) => Promise<boolean>;

const Rules = ({ routing, onChange }: { routing: TenantSettings['routing']; onChange: Change }) => {
  const say = useTexts(routingTexts);
  const sayRule = useTexts(ruleTexts);
  const sayPlace = useTexts(destinationTexts);
  const [busy, setBusy] = useState(false);
  const set = async (usual: (typeof usualRules)[number], part: Record<string, unknown>) => {
    const own = routing.rules[usual.rule];
    const now = {
      enabled: own?.enabled ?? true,
      destination: own?.destination ?? usual.destination,
      priority: own?.priority ?? usual.priority,
      ...part,
    };
    setBusy(true);
    await onChange({ routing: { rules: { [usual.rule]: ruleChange(usual, now) } } });
    setBusy(false);
  };
  return (
    <Card title={say('title')} what={say('what')}>
      <ol>
        {usualRules.map(usual => {
          const own = routing.rules[usual.rule];
          const rule = sayRule(usual.rule);
          const enabled = own?.enabled ?? true;
          return (
            <li
              key={usual.rule}
              className="relative flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b px-3.5 py-1.5 last:border-b-0"
            >
              <Switch
                bare
                label={say('onOf', { rule })}
                checked={enabled}
                disabled={busy}
                onChange={next => void set(usual, { enabled: next })}
              />
              <span className={cx('min-w-44 flex-1', !enabled && 'text-ink-3 line-through')}>{rule}</span>
              <div className="flex gap-2 max-sm:w-full">
                <div className="w-64 max-sm:flex-1">
                  <Select
                    bare
                    label={say('toOf', { rule })}
                    value={own?.destination ?? usual.destination}
                    disabled={busy || !enabled}
                    onChange={event => void set(usual, { destination: event.target.value })}
                  >
                    {destinations.map(each => (
                      <option key={each} value={each}>
                        {each === usual.destination ? say('usual', { value: sayPlace(each) }) : sayPlace(each)}
                      </option>
                    ))}
                  </Select>
                </div>
                <div className="w-16">
                  <Select
                    bare
                    label={say('priorityOf', { rule })}
                    title={say('priority')}
                    value={own?.priority ?? usual.priority}
                    disabled={busy || !enabled}
                    onChange={event => void set(usual, { priority: Number(event.target.value) })}
                  >
                    {[5, 4, 3, 2, 1].map(each => (
                      <option key={each} value={each}>
                        {each}
                      </option>
                    ))}
                  </Select>
                </div>
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
};

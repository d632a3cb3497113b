import { useParams, useSearch } from '@tanstack/react-router';
import { useTexts } from '../../app/intl';
import { Screen } from '../../ui/screen';
import { Alerts } from './alerts';
import { alertTexts, automationTexts, caseTexts, flowTexts } from './automation.texts';
import { Cases } from './cases';
import { Flows } from './flows';

const names = ['flows', 'cases', 'alerts'] as const;
const contents = { flows: Flows, cases: Cases, alerts: Alerts };

/** What runs by itself, and what it leaves to people. */
export const Automation = () => {
  const say = useTexts(automationTexts);
  const keys = {
    flows: useTexts(flowTexts)('keys'),
    cases: useTexts(caseTexts)('keys'),
    alerts: useTexts(alertTexts)('keys'),
  };
  const search = useSearch({ from: '/shell/automation/{-$tab}' });
  const { tab } = useParams({ from: '/shell/automation/{-$tab}' });
  const active = names.find(name => name === tab) ?? 'flows';
  const Content = contents[active];
  return (
    <Screen
      title={say('title')}
      active={active}
      note={<span className="hidden md:inline">{keys[active]}</span>}
      tabs={names.map(name => ({
        name,
        title: say(name),
        link: { to: '/automation/{-$tab}', params: { tab: name }, search: {} },
      }))}
    >
      <Content search={search} />
    </Screen>
  );
};

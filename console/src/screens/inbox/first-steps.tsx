import { Link } from '@tanstack/react-router';
import { useTexts } from '../../app/intl';
import { FirstStepsDocument } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { useRead } from '../../lib/read';
import { settingsOf } from '../../lib/tenant-settings';
import { Icon } from '../../ui/icon';
import { firstStepsTexts } from './first-steps.texts';

/** What a new business sets up before its first message, each with its place and whether it is done. */
export const FirstSteps = () => {
  const say = useTexts(firstStepsTexts);
  const { data, waiting } = useRead(FirstStepsDocument, {}, { lines: 8 });
  if (!data) return <div className="flex-1">{waiting}</div>;
  const settings = (section: string) => ({ to: '/settings/{-$section}', params: { section } }) as const;
  const steps = [
    { name: 'channel', done: data.channelAccounts.length > 0, place: settings('channels') },
    {
      name: 'products',
      done: data.products.nodes.length > 0,
      place: { to: '/workshop/{-$section}', params: { section: 'catalogue' } },
    },
    {
      name: 'customers',
      done: data.customers.nodes.length > 0,
      place: { to: '/import/{-$importId}', params: {}, search: { kind: 'CUSTOMER' } },
    },
    {
      name: 'hours',
      done: settingsOf(data.tenantSettings).cases.workingHours !== null,
      place: settings('hours'),
    },
    { name: 'people', done: data.users.length > 1, place: settings('people') },
  ] as const;
  return (
    <div className="m-auto w-full max-w-md p-6">
      <h2 className="mb-2 text-base font-semibold">{say('title')}</h2>
      <ol className="overflow-hidden rounded-lg border bg-surface">
        {steps.map(({ name, done, place }, at) => (
          <li key={name} className="border-b last:border-b-0">
            <Link {...place} className="flex items-center gap-3 px-3.5 py-2.5 hover:bg-sunken">
              <span
                className={cx(
                  'flex size-6 flex-none items-center justify-center rounded-full text-xs font-semibold',
                  done ? 'bg-accent text-accent-ink' : 'bg-sunken text-ink-2',
                )}
              >
                {done ? <Icon name="check" size={14} /> : at + 1}
              </span>
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{say(name)}</span>
                <span className="block text-ink-2">{say(`${name}What`)}</span>
              </span>
              {done && <span className="flex-none text-xs text-ink-3">{say('done')}</span>}
            </Link>
          </li>
        ))}
      </ol>
    </div>
  );
};

import { useTexts } from '../../app/intl';
import { Avatar } from '../../ui/avatar';
import { roleTexts } from '../../words/role.texts';
import { type DemoPerson, useDemo } from '../customer-pen/use-demo';
import { signInTexts } from './sign-in.texts';

/** In development, one button for each demo user. */
export const DemoPeople = ({ onPick }: { onPick(person: DemoPerson): void }) => {
  const say = useTexts(signInTexts);
  const sayRole = useTexts(roleTexts);
  const demo = useDemo();
  if (!demo) return null;
  const tenants = [...new Set(demo.people.map(({ tenant }) => tenant))];
  return (
    <section className="border-t pt-4">
      <h2 className="font-semibold">{say('demo')}</h2>
      <p className="mb-2 text-xs text-ink-3">{say('demoWhat')}</p>
      <div className="grid grid-cols-2 gap-4">
        {tenants.map(tenant => (
          <div key={tenant}>
            <p className="mb-1 truncate text-xs font-medium text-ink-2">{tenant}</p>
            {demo.people
              .filter(person => person.tenant === tenant)
              .map(person => (
                <button
                  key={person.email}
                  type="button"
                  title={person.email}
                  className="flex h-8 w-full items-center gap-2 rounded-md px-1.5 text-left hover:bg-sunken"
                  onClick={() => onPick(person)}
                >
                  <Avatar name={sayRole(person.role as 'CEO')} size={20} />
                  {sayRole(person.role as 'CEO')}
                </button>
              ))}
          </div>
        ))}
      </div>
    </section>
  );
};

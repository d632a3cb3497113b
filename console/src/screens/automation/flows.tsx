import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { FlowsDocument } from '../../gql/graphql';
import { useErrorText } from '../../lib/write';
import { Failure, Skeleton } from '../../ui/empty-state';
import { flowTexts } from './automation.texts';
import { FlowCard } from './flow-card';
import { Runs } from './runs';
import type { AutomationSearch } from './search';

/** The flows, and below them their runs. */
export const Flows = ({ search }: { search: AutomationSearch }) => {
  const say = useTexts(flowTexts);
  const errorText = useErrorText();
  const [{ data, error }, read] = useQuery({ query: FlowsDocument });
  const readAgain = () => read({ requestPolicy: 'network-only' });
  return (
    <div className="mx-auto max-w-5xl">
      <h2 className="sr-only">{say('all')}</h2>
      {error && !data && <Failure text={errorText(error)} onAgain={readAgain} />}
      {!data && !error && <Skeleton lines={6} />}
      <div className="mb-6 grid gap-3 md:grid-cols-2 xl:grid-cols-3">
        {data?.flows.map(flow => (
          <FlowCard key={flow.id} flow={flow} />
        ))}
      </div>
      <Runs search={search} flows={data?.flows ?? []} onChanged={readAgain} />
    </div>
  );
};

import { useTexts } from '../../app/intl';
import { flowWordTexts } from './flow-words.texts';

interface Step {
  id: string;
  description: string;
}

/** What a flow and its steps are called in the reader's language; one that is not known here, as the server says it. */
export function useFlowWords() {
  const say = useTexts(flowWordTexts);
  const of = (key: string, otherwise: string) =>
    key in flowWordTexts ? say(key as keyof typeof flowWordTexts) : otherwise;
  return {
    name: ({ id, name }: { id: string; name: string }) => of(`${id}/name`, name),
    about: ({ id, description }: { id: string; description: string }) => of(`${id}/description`, description),
    // A step at several places of a flow has a number behind its name.
    step: (flowId: string, { id, description }: Step) => of(`${flowId}/${id.replace(/-\d+$/, '')}`, description),
  };
}

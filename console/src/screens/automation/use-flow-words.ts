import { useTexts } from '../../app/intl';
import { flowWordTexts } from './flow-words.texts';

interface Step {
  id: string;
  description: string;
}

/** The names of a flow and its steps in the user's language; those that are unknown here are shown as the server returns them. */
export function useFlowWords() {
  const say = useTexts(flowWordTexts);
  const of = (key: string, otherwise: string) =>
    key in flowWordTexts ? say(key as keyof typeof flowWordTexts) : otherwise;
  return {
    name: ({ id, name }: { id: string; name: string }) => of(`${id}/name`, name),
    about: ({ id, description }: { id: string; description: string }) => of(`${id}/description`, description),
    // A step that occurs several times in a flow has a number appended to its id.
    step: (flowId: string, { id, description }: Step) => of(`${flowId}/${id.replace(/-\d+$/, '')}`, description),
  };
}

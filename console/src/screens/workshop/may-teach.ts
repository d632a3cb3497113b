import { useViewer } from '../../app/viewer';

/** Whether the user may change the agent, its catalogue and its articles. */
export const useMayTeach = (): boolean => ['CEO', 'ADMIN'].includes(useViewer().user.role);

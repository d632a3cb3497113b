import { useViewer } from './viewer';

/** Whether one may change what is being sold and write to customers. A SECRETARY sees all of it and changes none. */
export const useMaySell = (): boolean => useViewer().user.role !== 'SECRETARY';

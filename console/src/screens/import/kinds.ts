export const importKinds = ['CUSTOMER', 'LEAD', 'PRODUCT'] as const;
export type Kind = (typeof importKinds)[number];

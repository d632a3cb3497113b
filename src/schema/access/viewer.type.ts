import { ObjectType } from 'type-graphql';

/** Who is asking. All its fields are resolvers', from these ids. */
@ObjectType('Viewer', { description: 'Who is asking, and for which tenant.', simpleResolvers: true })
export class ViewerType {
  userId!: string;
  tenantId!: string;
}

import { ObjectType } from 'type-graphql';

/** The authenticated user. All fields are resolved from these ids. */
@ObjectType('Viewer', { description: 'Who is asking, and for which tenant.', simpleResolvers: true })
export class ViewerType {
  userId!: string;
  tenantId!: string;
}

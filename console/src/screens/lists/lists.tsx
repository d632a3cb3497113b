import { useParams } from '@tanstack/react-router';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { NotAllowed } from '../../ui/not-allowed';
import { Contacts } from './contacts';
import { Customers } from './customers';
import { Leads } from './leads';
import { listTexts } from './lists.texts';
import { Orders } from './orders';
import { Paid } from './paid';
import { Products } from './products';
import { type ListName, lists, listsOf } from './search';

const screens = {
  leads: Leads,
  customers: Customers,
  contacts: Contacts,
  products: Products,
  orders: Orders,
  payments: Paid,
};

export const Lists = () => {
  const say = useTexts(listTexts);
  const { list } = useParams({ from: '/shell/lists/{-$list}' });
  const name: ListName = lists.find(each => each === list) ?? 'leads';
  const { user } = useViewer();
  const List = screens[name];
  if (!listsOf(user.role).includes(name)) return <NotAllowed />;
  return (
    <>
      <h1 className="sr-only">
        {say('title')}: {say(name)}
      </h1>
      <List key={name} />
    </>
  );
};

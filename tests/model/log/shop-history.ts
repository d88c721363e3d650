import type { Write } from './histories.ts';

const sale = (ticket: string, product: string, quantity: string | null) => ({
  ...{ 'N° "ticket"': ticket, EAN: product, 'Date achat': '2024-08-14', "Qté d'un": quantity },
});
const written = (
  at: string,
  entity: Write['entity'],
  key: string,
  before: Write['before'],
  after: Write['after'],
): Write => ({ at, entity, key, before, after });

/** Three tickets; a quantity and a price are changed and one line is deleted. */
export const history: readonly Write[] = [
  written('2024-08-01 08:00:00', 'product', 'p1', null, { Prix: '2.00' }),
  written('2024-08-01 08:00:01', 'product', 'p2', null, { Prix: '10.50' }),
  written('2024-08-14 10:00:00', 'sale_line', 'l1', null, sale('t1', 'p1', '1')),
  written('2024-08-14 10:00:10', 'sale_line', 'l2', null, sale('t1', 'p2', '2')),
  written('2024-08-14 11:00:00', 'sale_line', 'l3', null, sale("t'2", 'p1', '5')),
  written('2024-08-14 12:00:00', 'sale_line', 'l4', null, sale('t3', 'p2', '1')),
  written('2024-08-15 09:00:00', 'sale_line', 'l3', sale("t'2", 'p1', '5'), sale("t'2", 'p1', '3')),
  written('2024-08-15 09:30:00', 'product', 'p2', { Prix: '10.50' }, { Prix: '11.00' }),
  written('2024-08-16 09:00:00', 'sale_line', 'l4', sale('t3', 'p2', '1'), null),
];

import { loadInto } from '../helpers/loaded.ts';
import { withStore } from '../helpers/with-store.ts';

// A run that loads, says where, and never ends: a test kills it.
await withStore(async (store) => {
  await loadInto(store, { file: 'a.csv', content: 'a,b\n1,2\n' });
  process.stdout.write(`${store.dataSchema}\n`);
  await new Promise((done) => setTimeout(done, 60_000));
});

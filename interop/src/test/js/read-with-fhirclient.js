import smart from 'fhirclient';
import { ask } from './questions.js';

// No launch, no browser and no token: where the server is must be enough.
const client = smart({}, {}).client(process.argv[2]);

await ask({
  all: (type, parameters) => client.request(`${type}?${new URLSearchParams(parameters)}`, { pageLimit: 0, flat: true }),
  async count(type) {
    return (await client.request(`${type}?_summary=count`)).total;
  },
});

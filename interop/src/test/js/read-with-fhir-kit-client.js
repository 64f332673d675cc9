import { Client } from 'fhir-kit-client';
import { ask } from './questions.js';

const client = new Client({ baseUrl: process.argv[2] });

await ask({
  async all(resourceType, searchParams) {
    const found = [];
    let bundle = await client.search({ resourceType, searchParams });
    while (bundle) {
      found.push(...(bundle.entry ?? []).map((entry) => entry.resource));
      bundle = await client.nextPage({ bundle });
    }
    return found;
  },
  async count(resourceType) {
    return (await client.search({ resourceType, searchParams: { _summary: 'count' } })).total;
  },
});

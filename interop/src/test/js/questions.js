// What a program that knows FHIR R4 and nothing of us asks a server about a day, whichever client it asks with.
const BLOOD_PRESSURE = 'http://loinc.org|85354-9';

/**
 * Prints the answers as JSON.
 *
 * @param reader `all(type, parameters)` gives the resources of all pages, `count(type)` how many there are
 */
export async function ask(reader) {
  const { patients, tags, types, pageSize } = JSON.parse(process.argv[3]);
  const all = (type, parameters) => reader.all(type, { ...parameters, _count: pageSize });
  const answers = { patients: {}, events: {}, counts: {} };
  for (const patient of patients) {
    answers.patients[patient] = {
      visits: (await all('Encounter', { patient })).filter((visit) => visit.identifier).map((visit) => `${name(visit)} ${visit.status}`),
      pressures: (await all('Observation', { patient, code: BLOOD_PRESSURE })).map(pressure),
      doses: (await all('MedicationAdministration', { patient })).map((given) => String(given.dosage?.dose?.value ?? 'none')),
      plans: (await all('CarePlan', { patient })).map(name),
    };
    Object.values(answers.patients[patient]).forEach((list) => list.sort());
  }
  for (const tag of tags) {
    answers.events[tag] = (await all('AdverseEvent', { _tag: tag })).length;
  }
  for (const type of types) {
    answers.counts[type] = await reader.count(type);
  }
  console.log(JSON.stringify(answers));
}

function name(resource) {
  return resource.identifier[0].value;
}

function pressure(observation) {
  const [systolic, diastolic] = ['8480-6', '8462-4'].map(
    (code) => observation.component?.find((part) => part.code.coding.some((coding) => coding.code === code))?.valueQuantity?.value
  );
  return systolic === undefined ? 'none' : `${systolic}/${diastolic}`;
}

// Reads { old, changes: [text] } from the given file, and prints for each change and each checker what the checker says that it breaks.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(process.cwd() + '/');
const { diffSpecs } = require('openapi-diff');
const { old, changes } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

const spec = (location, content) => ({ location, content, format: 'openapi3' });
const answers = [];
for (const change of changes) {
  try {
    const result = await diffSpecs({ sourceSpec: spec('old', old), destinationSpec: spec('new', change) });
    answers.push({ breaks: (result.breakingDifferences ?? []).map(difference => difference.code), error: null });
  } catch (error) {
    answers.push({ breaks: [], error: String(error.message) });
  }
}

console.log(JSON.stringify(answers));

// node run.mjs URL
// Feeds the schema to compilers, linters and clients that others wrote; prints what fails, ends with
// "N passed, N failed".
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
  validateSchema,
} from 'graphql';
import { addressFor, check, end } from './checks.mjs';

const url = addressFor('run.mjs');
const here = import.meta.dirname;
const root = join(here, '../..');
const definitions = join(root, 'schema');

const run = (command, args = [], cwd = here) =>
  promisify(execFile)(join(here, 'node_modules/.bin', command), args, { cwd, maxBuffer: 2 ** 26 });

async function filesOf(folder, ending) {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(ending)).sort().map((name) => join(folder, name));
}

const schemaFile = join(here, 'schema.graphql');
const readSchema = async () => buildSchema(await readFile(schemaFile, 'utf8'));

/** The schema in one file, as its definitions give it: what every tool below reads. */
async function joinSchema() {
  const parts = await Promise.all((await filesOf(definitions, '.graphql')).map((file) => readFile(file, 'utf8')));
  await writeFile(schemaFile, parts.join('\n'));
  assert.deepEqual(validateSchema(await readSchema()), []);
}

async function compareWithServer() {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: getIntrospectionQuery({
        directiveIsRepeatable: true, inputValueDeprecation: true, oneOf: true, schemaDescription: true, specifiedByUrl: true,
      }),
    }),
  });
  const { data } = await response.json();
  const print = (schema) => printSchema(lexicographicSortSchema(schema));
  assert.equal(print(buildClientSchema(data)), print(await readSchema()));
}

/** The types of a generated file, which stand before its values, without comments. */
const typesIn = (text) => text.replace(/\/\*[^]*?\*\//g, '').split(/^(?:export )?const /m)[0];

async function findAny() {
  const files = [
    ...await filesOf(join(here, 'relay/__generated__'), '.ts'),
    join(here, 'typed/__generated__/graphql.ts'),
  ];
  for (const file of files) {
    const types = typesIn(await readFile(file, 'utf8'));
    assert.match(types, /^export type /m, file);
    // `any` as the name of a field is a condition on lists.
    assert.doesNotMatch(types, /\bany\b(?!\??:)/, file);
  }
}

for (const folder of ['relay', 'typed']) {
  await rm(join(here, folder, '__generated__'), { recursive: true, force: true });
}
await check('the definitions make one valid schema', joinSchema);
await check('the server has the schema of the definitions', compareWithServer);
await check('graphql-eslint', () => run('eslint', [
  '--config', join(here, 'eslint.config.mjs'), '--max-warnings', '0', 'schema/*.graphql', 'schema/operations/*.graphql',
], root));
await check('relay-compiler', () => run('relay-compiler'));
await check('graphql-codegen', () => run('graphql-codegen'));
await check('tsc --strict', () => run('tsc'));
await check('no type is any', findAny);

const require = createRequire(import.meta.url);
require('@babel/register')({ cwd: here, extensions: ['.ts'], cache: false });
for (const client of ['relay', 'apollo', 'urql']) {
  let checks = {};
  await check(`${client} loads`, () => checks = require(`./live/${client}.ts`).checks(url));
  for (const [name, action] of Object.entries(checks)) {
    await check(`${client}: ${name}`, action);
  }
}

end();

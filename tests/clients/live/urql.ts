import assert from 'node:assert/strict';
import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange, type KeyingConfig } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { readFragment } from '../typed/__generated__';
import {
  WhereDoesItComeFromDocument,
  type OneDocumentByQueryVariables,
  type OriginClass,
} from '../typed/__generated__/graphql';
import { OneDocumentBy } from '../typed/documents';
import { SourceRow, Sources } from '../typed/sources';
import { ClaimTrace } from '../typed/traces';

async function introspect(url: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  return ((await response.json()) as { data: IntrospectionQuery }).data;
}

/** A client whose cache knows the schema, and that what has no id is a part of the record around it. */
async function clientOf(url: string) {
  const schema = await introspect(url);
  const keys: KeyingConfig = {};
  for (const type of schema.__schema.types) {
    if (type.kind === 'OBJECT' && !type.fields.some((field) => field.name === 'id')) {
      keys[type.name] = () => null;
    }
  }
  const warnings: string[] = [];
  const cache = cacheExchange({
    schema,
    keys,
    resolvers: { Query: { sources: relayPagination() } },
    logger: (severity, message) => severity !== 'debug' && warnings.push(message),
  });
  const client = new Client({ url, exchanges: [cache, fetchExchange], preferGetMethod: false });
  return { client, warnings };
}

export const checks = (url: string) => ({
  'Graphcache joins the pages into one list': async () => {
    const { client, warnings } = await clientOf(url);
    const pageAfter = async (after: string | null) => {
      const { data, error } = await client.query(Sources, { first: 20, after });
      assert.ifError(error);
      return data!.sources!;
    };
    let list = await pageAfter(null);
    while (list.pageInfo.hasNextPage) {
      list = await pageAfter(list.pageInfo.endCursor);
    }
    const rows = list.edges.map((edge) => readFragment(SourceRow, edge.node));
    assert.equal(rows.length, list.totalCount);
    assert.equal(new Set(rows.map((row) => row.id)).size, rows.length);
    const unnamed = rows.filter((row) => row.__typename === 'AnonymousSource');
    assert(unnamed.some((row) => row.brokeredBy?.name === 'BBC'));
    assert.deepEqual(warnings, []);
  },

  'a trace is answered from the cache the second time': async () => {
    const { client, warnings } = await clientOf(url);
    const variables = { by: { key: 'C-cas-4000' }, options: { equate: 'SAME_AS' } } as const;
    const { data, error } = await client.query(ClaimTrace, variables);
    assert.ifError(error);
    assert(data?.claim?.upstream?.coverage.complete);
    const cached = await client.query(ClaimTrace, variables, { requestPolicy: 'cache-only' });
    assert.deepEqual(cached.data, data);
    assert.deepEqual(warnings, []);
  },

  'a saved operation is typed': async () => {
    const client = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false });
    const { data, error } = await client.query(WhereDoesItComeFromDocument, {});
    assert.ifError(error);
    const origins: OriginClass[] = data!.claim!.upstream!.origins.map((origin) => origin.class);
    assert.deepEqual(origins, ['ANONYMOUS']);
  },

  'a document named in two ways is refused by the types and by the server': async () => {
    const { client } = await clientOf(url);
    // @ts-expect-error: `by` takes exactly one.
    const by: OneDocumentByQueryVariables['by'] = { key: 'D003', url: 'https://example.org' };
    const { error } = await client.query(OneDocumentBy, { by });
    assert.match(error?.message ?? '', /DocumentBy/);
  },

  'a day, a moment and an address are texts': async () => {
    const { client } = await clientOf(url);
    const { data, error } = await client.query(OneDocumentBy, { by: { key: 'D003' } });
    assert.ifError(error);
    const day: string | null | undefined = data?.document?.publishedAt?.earliest;
    assert.match(day ?? '', /^\d{4}-\d\d-\d\d$/);
    assert.match(data?.document?.evidence?.nodes[0]?.recordedAt ?? '', /Z$/);
  },

  'a file is sent by the multipart request specification': async () => {
    const client = new Client({
      url,
      exchanges: [fetchExchange],
      preferGetMethod: false,
      fetchOptions: { headers: { 'GraphQL-preflight': '1' } },
    });
    const file = new File(['{ "meta": { "key": "uploaded", "title": "Uploaded" } }'], 'uploaded.json');
    const { data, error } = await client.mutation<{ importCorpus: { errors: unknown } }>(
      gql`mutation ($file: Upload!) { importCorpus(input: { file: $file }) { errors { __typename } } }`, { file });
    assert.ifError(error);
    assert.equal(data?.importCorpus.errors, null);
  },
});

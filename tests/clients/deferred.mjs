// node deferred.mjs URL
// Has clients that others wrote read an answer in parts; prints what fails, ends with "N passed, N failed".
// The server at URL runs with GraphQL:Engine:AllowIncrementalDelivery.
import assert from 'node:assert/strict';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Defer20220824Handler, GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import { Client, fetchExchange } from '@urql/core';
import { addressFor, check, end } from './checks.mjs';

const url = addressFor('deferred.mjs');

const document = `
  query Deferred {
    claim(by: { key: "C-cas-4000" }) {
      id
      proposition
      ... @defer(label: "trace") {
        upstream { origins { class source { id name } } }
      }
    }
  }`;

/** What a client shows, one after the other: the claim alone, and the claim with its trace. */
function assertShown(shown) {
  assert.equal(shown.length, 2);
  assert(shown.every((data) => data.claim.proposition.length > 0));
  assert.equal(shown[0].claim.upstream, undefined);
  assert.deepEqual(shown[1].claim.upstream.origins.map((origin) => origin.class), ['ANONYMOUS']);
}

function apollo(incrementalHandler) {
  const types = [];
  const link = new HttpLink({
    uri: url,
    fetch: async (...request) => {
      const response = await fetch(...request);
      types.push(response.headers.get('content-type'));
      return response;
    },
  });
  return { client: new ApolloClient({ link, cache: new InMemoryCache(), incrementalHandler }), types };
}

async function shownByApollo(incrementalHandler) {
  const { client, types } = apollo(incrementalHandler);
  const shown = [];
  await new Promise((resolve, reject) => client.watchQuery({ query: gql(document) }).subscribe((result) => {
    if (result.error) {
      reject(result.error);
    } else if (result.dataState !== 'empty') {
      shown.push(result.data);
      if (result.dataState === 'complete') {
        resolve();
      }
    }
  }));
  return { shown, types };
}

await check('Apollo Client shows the claim, then its trace', async () => {
  const { shown, types } = await shownByApollo(new GraphQL17Alpha9Handler());
  assert.match(types[0], /^multipart\/mixed/);
  assertShown(shown);
});

await check('Apollo Client with its handler for the format of 2022 gets all at once', async () => {
  const { shown, types } = await shownByApollo(new Defer20220824Handler());
  assert.match(types[0], /^application\/graphql-response\+json/);
  assert.deepEqual(shown.map((data) => data.claim.upstream.origins.length), [1]);
});

await check('urql shows the claim, then its trace', async () => {
  const client = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false });
  const shown = [];
  await new Promise((resolve, reject) => client.query(document, {}).subscribe((result) => {
    if (result.error) {
      reject(result.error);
      return;
    }

    shown.push(structuredClone(result.data));
    if (!result.hasNext) {
      resolve();
    }
  }));
  assertShown(shown);
});

end();

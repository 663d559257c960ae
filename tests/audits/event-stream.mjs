import assert from 'node:assert/strict';
import { createClient } from 'graphql-sse';
import { listOf } from './list.mjs';

const query = '{ __typename }';
const accept = 'text/event-stream';

/** The events of a response, as a browser would see them. */
async function* eventsOf(response) {
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + chunk).split('\n\n');
    text = blocks.pop();
    for (const lines of blocks.map((block) => block.split('\n').filter((line) => line && !line.startsWith(':')))) {
      if (lines.length > 0) {
        const valuesOf = (field) => lines
          .filter((line) => line.startsWith(`${field}:`)).map((line) => line.slice(field.length + 1).trimStart());
        yield { event: valuesOf('event')[0], data: valuesOf('data') };
      }
    }
  }
  assert.equal(text, '', 'the stream ends within an event');
}

const queries = (url) => {
  const post = (body, headers = {}, options = {}) => fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...headers },
    body: JSON.stringify(body),
    ...options,
  });
  const get = (parameters) => fetch(`${url}?${new URLSearchParams(parameters)}`, { headers: { accept } });

  /** The only result of a response. */
  const resultOf = async (response) => {
    const [next, complete, ...more] = await listOf(eventsOf(response));
    assert.equal(next.event, 'next');
    assert.equal(next.data.length, 1, 'a result is one line of data');
    // EventSource drops an event that has no data.
    assert.deepEqual(complete, { event: 'complete', data: [''] });
    assert.deepEqual(more, []);
    return JSON.parse(next.data[0]);
  };

  const refused = async (body) => {
    const result = await resultOf(await post(body));
    assert(result.errors.length > 0 && !result.data);
  };

  const nameOfType = 'query A($name: String!) { __type(name: $name) { name } }';
  return {
    post,
    get,
    audits: {
      'a query by POST gives next, complete and the end': async () => {
        assert((await resultOf(await post({ query }))).data);
      },
      'a query by GET uses its parameters': async () => assert.deepEqual(
        await resultOf(await get({
          query: `${nameOfType} query B { __typename }`, variables: '{"name":"String"}', operationName: 'A',
        })),
        { data: { __type: { name: 'String' } } }),
      'nothing keeps the stream in a cache': async () => {
        const response = await post({ query });
        await response.text();
        assert.match(response.headers.get('cache-control') ?? '', /no-cache|no-store/);
      },
      'a mutation by GET is refused': async () => {
        const response = await get({ query: 'mutation { __typename }' });
        const body = await response.text();
        assert(response.status >= 400 || body.includes('"errors"'), `${response.status} ${body}`);
      },
      'a syntax error is a result': () => refused({ query: '{' }),
      'a validation error is a result': () => refused({ query: '{ nopeNopeNope }' }),
      'variables that do not fit are a result': () => refused({ query: nameOfType, variables: { name: null } }),
      'line breaks in a document make none in a result': async () => {
        await resultOf(await post({ query: 'query Q { a: __typename\n\n b: __typename }' }));
      },
      'the graphql-sse client gets a query answered': async () => {
        const results = await collect(url, query);
        assert.equal(results.length, 1);
        assert(results[0].data);
      },
    },
  };
};

const subscriptions = (url, { post, get }, { finite, endless }) => {
  const streamed = async (response) => {
    const events = await listOf(eventsOf(response));
    assert.match(events.map(({ event }) => event).join(), /^(next,)+complete$/);
  };

  return {
    'a subscription by POST gives next for each event, then complete': async () => {
      await streamed(await post({ query: finite }));
    },
    'a subscription by GET does the same': async () => {
      await streamed(await get({ query: finite }));
    },
    'events are sent one by one': async () => {
      const response = await post({ query: endless });
      for await (const { event } of eventsOf(response)) {
        assert.equal(event, 'next');
        break;
      }
    },
    'a subscription without Accept: text/event-stream is refused': async () => {
      const response = await post({ query: finite }, { accept: 'application/json' });
      const body = await response.text();
      assert(response.status >= 400 || body.includes('"errors"'), `${response.status} ${body}`);
    },
    '50 clients that vanish leave a working server': async () => {
      for (let i = 0; i < 50; i++) {
        const leaving = new AbortController();
        await post({ query: endless }, {}, { signal: leaving.signal });
        leaving.abort();
      }
      await (await post({ query })).text();
    },
    '30 streams run at once': async () => {
      const responses = await Promise.all(Array.from({ length: 30 }, () => post({ query: finite })));
      await Promise.all(responses.map(streamed));
    },
    'the graphql-sse client gets the events of a subscription': async () => {
      assert((await collect(url, finite)).length > 0);
    },
  };
};

/** All results that the graphql-sse client gets, each request on a connection of its own. */
const collect = async (url, document) => {
  const client = createClient({ url, singleConnection: false, retryAttempts: 0 });
  try {
    return await listOf(client.iterate({ query: document }));
  } finally {
    client.dispose();
  }
};

/** Audits of GraphQL over Server-Sent Events (distinct connections mode). */
export const eventStreamAudits = (url, streams) => {
  const requests = queries(url);
  return {
    ...requests.audits,
    ...(streams.finite && streams.endless ? subscriptions(url, requests, streams) : {}),
  };
};

import { serverAudits } from 'graphql-http';

/** The audits of graphql-http: what a server must, should and may do (GraphQL over HTTP). */
export const httpAudits = (url) => Object.fromEntries(
  serverAudits({ url, fetchFn: fetch }).map((audit) => [`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    if (result.status !== 'ok') {
      throw new Error(result.reason);
    }
  }]));

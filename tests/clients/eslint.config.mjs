import { join } from 'node:path';
import graphql from '@graphql-eslint/eslint-plugin';

const schema = join(import.meta.dirname, '../../schema');

export default [
  {
    files: ['schema/**/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: {
        graphQLConfig: { schema: join(schema, '*.graphql'), documents: join(schema, 'operations/*.graphql') },
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['schema/*.graphql'],
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // `search` goes forward only: by rank there is no end that a reader would begin at.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // Connections have `nodes` beside `edges`, and short lists that come whole, such as aliases, need no pages.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
      '@graphql-eslint/require-description': ['error', {
        types: true,
        rootField: true,
        DirectiveDefinition: true,
        EnumValueDefinition: true,
        FieldDefinition: true,
        InputValueDefinition: true,
      }],
      '@graphql-eslint/require-nullable-fields-with-oneof': 'error',
      // What has an identity is a Node and has an id. A date, a figure or a page is a value, part of what it stands in.
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
  {
    files: ['schema/circularity.graphql', 'schema/identity.graphql', 'schema/record-events.graphql'],
    rules: {
      // A circular report, a pair that may be one and what happened to a record are worked out, not recorded: they have no
      // identity to fetch them by.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
    },
  },
  {
    files: ['schema/operations/*.graphql'],
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      '@graphql-eslint/match-document-filename': ['error', { query: 'kebab-case', subscription: 'kebab-case' }],
      // People read these answers in the IDE; ids are for caches.
      '@graphql-eslint/require-selections': 'off',
      // Claim, statement, citation, statement, document, publisher: depth is the point, and the server counts the cost.
      '@graphql-eslint/selection-set-depth': 'off',
    },
  },
];

-- What the schema in front of these tables cannot ask for by joining them, as functions that servers without a graph of their
-- own may call. The search is that of the store, word for word, so that all find the same.
CREATE SCHEMA IF NOT EXISTS load;

DO $$ BEGIN
    CREATE TYPE load.reached AS (depth integer, name text);
    CREATE TYPE load.found AS (kind text, key text, title text);
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;

-- References are kept by triggers; a schema made from tables needs them as keys.
DO $$
DECLARE
    leads record;
BEGIN
    FOR leads IN
        SELECT tgrelid::regclass AS child, led[1] AS child_column, led[2] AS parent
        FROM pg_trigger, LATERAL regexp_matches(pg_get_triggerdef(oid), '''(\w+)'', ''(\w+)''', 'g') AS led
        WHERE tgname = 'references_added'
            AND NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = tgrelid AND conname = format('load_%s', led[1]))
    LOOP
        EXECUTE format(
            'ALTER TABLE %s ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES %I (id) NOT VALID',
            leads.child, format('load_%s', leads.child_column), leads.child_column, leads.parent);
    END LOOP;
END $$;

-- Who repeats a statement, however far: each statement once, by the shortest way.
CREATE OR REPLACE FUNCTION load.reached_ids(root bigint) RETURNS TABLE (id bigint, depth integer)
STABLE LANGUAGE sql AS $$
    WITH RECURSIVE reached (id, depth) AS (
        SELECT root, 0
        UNION
        SELECT citation.citing_id, reached.depth + 1
        FROM reached JOIN citation ON citation.cited_id = reached.id
        WHERE citation.superseded_at IS NULL AND reached.depth < 64
            AND citation.relation IN ('REPORTS', 'QUOTES', 'PUBLISHES', 'CONFIRMS', 'DERIVES', 'REPUBLISHES')
    )
    SELECT reached.id, min(reached.depth) FROM reached GROUP BY reached.id
$$;

CREATE OR REPLACE FUNCTION load.downstream(root bigint) RETURNS SETOF load.reached STABLE LANGUAGE sql AS $$
    SELECT reached.depth, source.name
    FROM load.reached_ids(root) AS reached
    JOIN statement ON statement.id = reached.id JOIN source ON source.id = statement.source_id
    ORDER BY reached.depth, reached.id
$$;

CREATE OR REPLACE FUNCTION load.downstream_count(root bigint) RETURNS integer STABLE LANGUAGE sql AS $$
    SELECT count(*)::integer FROM load.reached_ids(root)
$$;

CREATE OR REPLACE FUNCTION load.search_first(words text[], folded text) RETURNS SETOF load.found STABLE LANGUAGE sql AS $$
    WITH word AS (
        SELECT word, row_number() OVER (ORDER BY n, m) AS place, row_number() OVER (ORDER BY n DESC, m DESC) = 1 AS last
        FROM unnest(words) WITH ORDINALITY AS asked (given, n),
            regexp_split_to_table(provenance_words(given), ' +') WITH ORDINALITY AS split (word, m)
        WHERE word <> ''
    ),
    term AS MATERIALIZED (
        SELECT place, word, lexeme, ' ' || word || CASE WHEN last THEN '' ELSE ' ' END AS part,
            ln((total.records - hits + 0.5) / (hits + 0.5)) AS idf
        FROM (SELECT place, last, word, (quote_literal(word) || CASE WHEN last THEN ':*' ELSE '' END)::tsquery AS lexeme
            FROM word) AS word,
            LATERAL (SELECT count(*)::float8 AS hits FROM search_index WHERE lexemes @@ lexeme) AS hit,
            (SELECT count(*)::float8 AS records FROM search_index) AS total
    ),
    matched AS (
        SELECT entry, (
            SELECT -1.0::float8 * sum(
                CASE WHEN idf > 0 THEN idf ELSE 1e-6 END * ((frequency * 2.2::float8)
                    / (frequency + 1.2::float8 * (0.25::float8 + 0.75::float8 * length / average)))
                ORDER BY place)
            FROM term, LATERAL (SELECT (
                4 * (octet_length(title) - octet_length(replace(title, part, '')))
                + octet_length(body) - octet_length(replace(body, part, ''))) / octet_length(part)) AS f (frequency)
        ) AS rank
        FROM search_index, (SELECT sum(length)::float8 / count(*) AS average FROM search_index) AS total
        WHERE lexemes @@ (SELECT string_agg(lexeme::text, ' & ')::tsquery FROM term)
    ),
    found AS (
        SELECT entry, rank FROM matched
        UNION ALL
        SELECT 4 * source_id + 1, edits FROM provenance_names_near(folded)
        WHERE 4 * source_id + 1 NOT IN (SELECT entry FROM matched)
    ),
    page AS (SELECT entry, rank FROM found ORDER BY rank, entry LIMIT 10)
    SELECT CASE page.entry % 4 WHEN 0 THEN 'Claim' WHEN 1 THEN 'Source' ELSE 'Document' END,
        coalesce(claim.key, source.key, document.key), coalesce(claim.proposition, source.name, document.title)
    FROM page
    LEFT JOIN claim ON page.entry % 4 = 0 AND claim.id = page.entry / 4
    LEFT JOIN source ON page.entry % 4 = 1 AND source.id = page.entry / 4
    LEFT JOIN document ON page.entry % 4 = 2 AND document.id = page.entry / 4
    ORDER BY page.rank, page.entry
$$;

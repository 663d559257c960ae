-- A search costs what it finds, and how often its words occur; no longer what the store holds. What is found, and how it
-- ranks, stays the same.

-- As before, at less than half of the cost: a regular expression costs its matches, so the commonest of what parts words is
-- replaced first. Typographic marks are why most texts are not ASCII.
CREATE OR REPLACE FUNCTION provenance_words(text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE plpgsql AS $$
DECLARE
    words text := $1 COLLATE "C";
BEGIN
    IF octet_length(words) > length(words) THEN
        words := replace(replace(replace(replace(replace(words, '“', ' '), '”', ' '), '’', ' '), '—', ' '), '–', ' ');
    END IF;

    IF octet_length(words) = length(words) THEN
        words := upper(words);
    ELSE
        words := regexp_replace(normalize(words, NFD), '[\u0300-\u036F]+', '', 'g');
        words := provenance_fold(words);
    END IF;

    words := replace(replace(words, '.', ' '), ',', ' ');
    words := regexp_replace(words COLLATE "und-x-icu", '[^[:alnum:] ]+', ' ', 'g');
    RETURN coalesce(' ' || nullif(array_to_string(array_remove(string_to_array(words, ' '), ''), '  '), '') || ' ', '');
END
$$;

-- The words of what is asked, in order, as the index has them.
CREATE FUNCTION provenance_search_words(given text[]) RETURNS text[] IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN
    array_remove(string_to_array(provenance_words(array_to_string(given, ' ')), ' '), '');

-- What finds the records that have all words, the last one as a prefix; null if there are none. Words are letters and digits.
CREATE FUNCTION provenance_search_query(words text[]) RETURNS tsquery IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN
    CASE WHEN cardinality(words) > 0 THEN ('''' || array_to_string(words, ''' & ''') || ''':*')::tsquery END;

-- The words of a folded name or text, as NameDistance takes them apart.
CREATE FUNCTION provenance_name_words(text) RETURNS text[] IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN
    array_remove(string_to_array(translate($1 COLLATE "C", '-.,()''’"/', '         '), ' '), '');

CREATE FUNCTION provenance_name_lexemes(text) RETURNS tsvector IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN
    array_to_tsvector(provenance_name_words($1));

-- Query.search: the names that have words which a text may have meant
DROP INDEX ix_search_source_name;
CREATE INDEX ix_search_source_name ON source_name USING gin (provenance_name_lexemes(name));

-- Each word of the names once, longer ones than NameDistance compares left out: names share most of their words.
CREATE TABLE search_name_word (
    word text COLLATE "C" NOT NULL,
    CONSTRAINT pk_search_name_word PRIMARY KEY (word)
);

-- Query.search: the words that have some letters in common with a word mistyped
CREATE INDEX ix_search_name_word ON search_name_word USING gin (word gin_trgm_ops);

INSERT INTO search_name_word (word)
SELECT DISTINCT word FROM source_name, unnest(provenance_name_words(name)) AS word WHERE length(word) <= 64;

CREATE FUNCTION search_name_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_name_word (word)
    SELECT DISTINCT word FROM added, unnest(provenance_name_words(name)) AS word WHERE length(word) <= 64
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE TRIGGER search_name_word AFTER INSERT ON source_name
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search_name_word();

-- NameDistance: the words of names near a word, and by how many edits. An edit takes at most four trigrams from a word, where
-- it swaps letters, so that near words have all others in common; and each has at most as many letters that the other has
-- not as there are edits.
CREATE FUNCTION provenance_words_near(asked text) RETURNS TABLE (word text, edits integer)
STABLE LANGUAGE plpgsql SET pg_trgm.similarity_threshold = 0 SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    letters integer := length(asked);
    allowed integer := CASE WHEN letters < 4 THEN 0 WHEN letters < 8 THEN 1 ELSE 2 END;
    trigrams integer := cardinality(show_trgm(asked));
    shared integer := trigrams - 4 * allowed;
BEGIN
    IF allowed = 0 THEN
        RETURN QUERY SELECT name.word, 0 FROM search_name_word AS name WHERE name.word = asked;
        RETURN;
    END IF;

    -- A word has no more trigrams than letters and one; a little is taken off for the rounding.
    PERFORM set_config(
        'pg_trgm.similarity_threshold',
        greatest(0, shared::float8 / (trigrams + letters + allowed + 1 - shared) - 0.001)::text,
        true);
    RETURN QUERY
        SELECT name.word, provenance_edits(asked, name.word, allowed) FROM search_name_word AS name
        WHERE (shared < 1 OR name.word % asked)
            AND length(name.word) BETWEEN letters - allowed AND letters + allowed
            AND length(translate(name.word, asked, '')) <= allowed
            AND length(translate(asked, name.word, '')) <= allowed
            AND provenance_edits(asked, name.word, allowed) <= allowed;
END
$$;

-- What costs most is asked last.
ALTER FUNCTION provenance_edits COST 10000;

-- The sources with a name near a text, but not the same; and by how many edits. A name is near that has a word near each of
-- the text's.
DROP FUNCTION provenance_names_near;
DROP FUNCTION provenance_name_distance;
CREATE FUNCTION provenance_names_near(asked text) RETURNS TABLE (source_id bigint, edits integer)
STABLE LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    asked_word text;
    asked_place integer;
    near_words text[];
    near_edits integer[];
    places integer[] := '{}';
    words text[] := '{}';
    edits_of_words integer[] := '{}';
    lexemes tsquery;
BEGIN
    FOR asked_word, asked_place IN
        SELECT word, place FROM unnest(provenance_name_words(asked)) WITH ORDINALITY AS split (word, place)
        ORDER BY length(word) DESC
    LOOP
        SELECT array_agg(near.word), array_agg(near.edits) INTO near_words, near_edits
        FROM provenance_words_near(asked_word) AS near;
        IF near_words IS NULL THEN
            RETURN;
        END IF;

        places := places || array_fill(asked_place, ARRAY[cardinality(near_words)]);
        words := words || near_words;
        edits_of_words := edits_of_words || near_edits;
        lexemes := coalesce(lexemes && any_of, any_of) FROM (
            SELECT string_agg('''' || replace(word, '\', '\\') || '''', '|')::tsquery FROM unnest(near_words) AS word
        ) AS near (any_of);
    END LOOP;

    IF 0 = ALL (edits_of_words) THEN
        RETURN;
    END IF;

    RETURN QUERY
        WITH near_name AS (
            SELECT name, sum(nearest)::integer AS edits
            FROM (
                SELECT named.name, near.place, min(near.edits) AS nearest
                FROM (SELECT DISTINCT name FROM source_name WHERE provenance_name_lexemes(name) @@ lexemes) AS named,
                    unnest(provenance_name_words(named.name)) AS part (word)
                    JOIN unnest(places, words, edits_of_words) AS near (place, word, edits) USING (word)
                GROUP BY 1, 2
            ) AS distances
            GROUP BY 1 HAVING sum(nearest) > 0
        )
        SELECT near.source_id, min(near_name.edits) FROM near_name JOIN source_name AS near USING (name) GROUP BY 1;
END
$$;

-- What a word that is asked for weighs: BM25's inverse document frequency.
CREATE FUNCTION provenance_search_weight(asked tsquery) RETURNS float8 STABLE LANGUAGE plpgsql AS $$
DECLARE
    hits float8 := (SELECT count(*) FROM search_index WHERE lexemes @@ asked);
    idf float8 := (SELECT ln((records - hits + 0.5) / (hits + 0.5)) FROM search_index_total);
BEGIN
    RETURN CASE WHEN idf > 0 THEN idf ELSE 1e-6 END;
END
$$;

-- The first records found after a place in the order of rank and entry: by BM25 those that have all words, after these the
-- sources with names near the text, which are looked for only if the page has room. Each word is counted in an expression of
-- its own, since to join records with words costs ten times as much; and weighed once, when the first record is ranked.
CREATE FUNCTION provenance_search(
    words text[], folded text, kinds bigint[], after_rank float8, after_entry bigint, page_size integer)
RETURNS TABLE (entry bigint, rank float8)
STABLE ROWS 10 LANGUAGE plpgsql
SET enable_seqscan = off SET jit = off SET work_mem = '64MB' SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    query tsquery := provenance_search_query(words);
    found integer := 0;
BEGIN
    IF query IS NOT NULL THEN
        RETURN QUERY EXECUTE (
            SELECT format(
                $sql$
                SELECT entry, rank
                FROM (
                    SELECT entry, -1.0::float8 * (%s) AS rank
                    FROM (
                        SELECT entry, %s, 1.2::float8 * (0.25::float8 + 0.75::float8 * length
                            / (SELECT words::float8 / records FROM search_index_total)) AS norm
                        FROM search_index WHERE lexemes @@ $1 AND entry %% 4 = ANY ($2)
                        OFFSET 0
                    ) AS counted
                    OFFSET 0
                ) AS ranked
                WHERE (rank, entry) > ($3, $4)
                ORDER BY rank, entry
                LIMIT $5
                $sql$,
                string_agg(
                    format('(SELECT provenance_search_weight(%1$L)) * ((f%2$s * 2.2::float8) / (f%2$s + norm))', asked, place),
                    ' + ' ORDER BY place),
                string_agg(
                    format(
                        '(4 * (octet_length(title) - octet_length(replace(title, %1$L, '''')))'
                        ' + octet_length(body) - octet_length(replace(body, %1$L, ''''))) / octet_length(%1$L) AS f%2$s',
                        part, place),
                    ', ' ORDER BY place))
            FROM unnest(words) WITH ORDINALITY AS given (word, place),
                LATERAL (SELECT
                    ' ' || word || CASE WHEN place < cardinality(words) THEN ' ' ELSE '' END,
                    CASE WHEN place < cardinality(words) THEN quote_literal(word)::tsquery
                        ELSE provenance_search_query(ARRAY[word]) END) AS term (part, asked))
        USING query, kinds, after_rank, after_entry, page_size;
        GET DIAGNOSTICS found = ROW_COUNT;
    END IF;

    IF found < page_size AND 1 = ANY (kinds) THEN
        RETURN QUERY
            SELECT 4 * source_id + 1, edits::float8
            FROM (SELECT * FROM provenance_names_near(folded) ORDER BY edits, source_id OFFSET 0) AS near
            WHERE (edits, 4 * source_id + 1) > (after_rank, after_entry) AND (
                SELECT lexemes @@ query FROM search_index AS indexed WHERE indexed.entry = 4 * source_id + 1) IS NOT TRUE
            LIMIT page_size - found;
    END IF;
END
$$;

-- How many records of each kind are found.
CREATE FUNCTION provenance_search_counts(words text[], folded text) RETURNS TABLE (kind integer, count integer)
STABLE LANGUAGE plpgsql
SET enable_seqscan = off SET jit = off SET work_mem = '64MB' SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    query tsquery := provenance_search_query(words);
BEGIN
    RETURN QUERY
        SELECT found.kind, count(*)::integer
        FROM (
            SELECT (entry % 4)::integer FROM search_index WHERE lexemes @@ query
            UNION ALL
            SELECT 1 FROM provenance_names_near(folded) WHERE (
                SELECT lexemes @@ query FROM search_index AS indexed WHERE indexed.entry = 4 * source_id + 1) IS NOT TRUE
        ) AS found (kind)
        GROUP BY 1;
END
$$;

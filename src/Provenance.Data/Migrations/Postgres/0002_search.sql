-- What can be searched, one row for each record: entry = 4 * the record's id + 0 for claims, 1 for sources, 2 for documents.
-- The triggers keep it, whoever writes; records are only ever added. Each text is kept as its words, as SQLite's tokenizer
-- "unicode61 remove_diacritics 2" takes it apart, so that both stores find, count and rank alike.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The words of a text, runs of letters and digits without accents and folded, each between spaces of its own (' ONE  TWO '):
-- then how often a text has a word is how often it has the word in spaces, and a word's beginning needs one space only.
CREATE FUNCTION provenance_words(text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN
    regexp_replace(
        btrim(regexp_replace(
            provenance_fold(regexp_replace(normalize($1, NFD), '[\u0300-\u036F]+', '', 'g')) COLLATE "und-x-icu",
            '[^[:alnum:]]+', ' ', 'g')) COLLATE "C",
        ' ?([^ ]+) ?', ' \1 ', 'g');

-- The same for the index of words. A tsvector holds 1 MiB: of longer texts the words that come first are found.
CREATE FUNCTION provenance_lexemes(text) RETURNS tsvector IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN (
    SELECT array_to_tsvector(coalesce(array_agg(word), '{}'))
    FROM (
        SELECT word, sum(octet_length(word)) OVER (ORDER BY min(place)) AS octets
        FROM regexp_split_to_table($1 COLLATE "C", ' +') WITH ORDINALITY AS split (whole, place),
            left(whole, 200) AS word
        WHERE word <> ''
        GROUP BY word
    ) AS words
    WHERE octets < 1000000);

CREATE TABLE search_index (
    entry bigint NOT NULL,
    title text COLLATE "C" NOT NULL,
    body text COLLATE "C" NOT NULL,
    length integer NOT NULL GENERATED ALWAYS AS (
        (length(title) - length(replace(title, ' ', '')) + length(body) - length(replace(body, ' ', ''))) / 2) STORED,
    lexemes tsvector NOT NULL GENERATED ALWAYS AS (provenance_lexemes(title || body)) STORED,
    CONSTRAINT pk_search_index PRIMARY KEY (entry)
);

-- Query.search
CREATE INDEX ix_search_index_lexemes ON search_index USING gin (lexemes);

-- Query.search: how many records and words there are, which the ranks need, without reading the records
CREATE INDEX ix_search_index_length ON search_index (length);

-- Query.search: the names that have some letters in common with a name mistyped
CREATE INDEX ix_search_source_name ON source_name USING gin (name gin_trgm_ops);

CREATE FUNCTION search_index_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_index (entry, title, body)
    SELECT 4 * id, provenance_words(proposition), provenance_words(coalesce(estimate_verbatim, '')) FROM added;
    RETURN NULL;
END
$$;

CREATE FUNCTION search_index_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_index (entry, title, body)
    SELECT 4 * id + 1, provenance_words(name), provenance_words(provenance_aliases(aliases)) FROM added;
    RETURN NULL;
END
$$;

CREATE FUNCTION search_index_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_index (entry, title, body)
    SELECT 4 * id + 2, provenance_words(coalesce(title, '')), provenance_words(coalesce(description, '')) FROM added;
    RETURN NULL;
END
$$;

CREATE FUNCTION search_index_document_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE search_index SET body = provenance_words(text) FROM added WHERE entry = 4 * document_id + 2;
    RETURN NULL;
END
$$;

-- The texts of a JSON list of aliases.
CREATE FUNCTION provenance_aliases(text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN (
    SELECT coalesce(string_agg(alias ->> 'text', ' · ' ORDER BY place), '')
    FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS element (alias, place));

CREATE TRIGGER search_index_claim AFTER INSERT ON claim
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search_index_claim();
CREATE TRIGGER search_index_source AFTER INSERT ON source
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search_index_source();
CREATE TRIGGER search_index_document AFTER INSERT ON document
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search_index_document();
CREATE TRIGGER search_index_document_text AFTER INSERT ON document_text
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search_index_document_text();

-- NameDistance: the edits from one word to another (optimal string alignment), or some number above what is allowed.
CREATE FUNCTION provenance_edits(word text, other text, allowed integer) RETURNS integer
IMMUTABLE PARALLEL SAFE LANGUAGE plpgsql AS $$
DECLARE
    letters text[] := string_to_array(word COLLATE "C", NULL);
    others text[] := string_to_array(other COLLATE "C", NULL);
    columns integer := cardinality(others);
    before integer[];
    previous integer[] := ARRAY(SELECT generate_series(0, columns));
    current integer[];
    least_edits integer;
BEGIN
    IF abs(cardinality(letters) - columns) > allowed OR cardinality(letters) > 64 OR columns > 64 THEN
        RETURN allowed + 1;
    END IF;

    -- Arrays count from 1: element j + 1 is for the first j letters of the other word.
    FOR i IN 1 .. cardinality(letters) LOOP
        current := ARRAY[i];
        FOR j IN 1 .. columns LOOP
            least_edits := least(
                previous[j] + (letters[i] <> others[j])::integer, previous[j + 1] + 1, current[j] + 1);
            IF i > 1 AND j > 1 AND letters[i] = others[j - 1] AND letters[i - 1] = others[j] THEN
                least_edits := least(least_edits, before[j - 1] + 1);
            END IF;

            current := current || least_edits;
        END LOOP;

        before := previous;
        previous := current;
    END LOOP;

    RETURN previous[columns + 1];
END
$$;

-- NameDistance: the edits from each word of a text to the nearest of a name, summed up; null if some word is near none.
CREATE FUNCTION provenance_name_distance(name text, asked text) RETURNS integer
IMMUTABLE PARALLEL SAFE LANGUAGE plpgsql AS $$
DECLARE
    words text[] := array_remove(regexp_split_to_array(name COLLATE "C", '[- .,()''’"/]+'), '');
    word text;
    allowed integer;
    nearest integer;
    edits integer := 0;
BEGIN
    IF cardinality(words) = 0 THEN
        RETURN NULL;
    END IF;

    FOREACH word IN ARRAY array_remove(regexp_split_to_array(asked COLLATE "C", '[- .,()''’"/]+'), '') LOOP
        allowed := CASE WHEN length(word) < 4 THEN 0 WHEN length(word) < 8 THEN 1 ELSE 2 END;
        SELECT min(provenance_edits(word, other, allowed)) INTO nearest FROM unnest(words) AS other;
        IF nearest > allowed THEN
            RETURN NULL;
        END IF;

        edits := edits + nearest;
    END LOOP;

    RETURN edits;
END
$$;

-- The sources with a name near a text. Words as near as NameDistance asks have at least one in ten of their trigrams in
-- common, the longest word of the text with its counterpart too; a word that pg_trgm takes for none is compared with all.
CREATE FUNCTION provenance_names_near(asked text) RETURNS TABLE (source_id bigint, edits integer)
STABLE PARALLEL SAFE LANGUAGE plpgsql SET pg_trgm.word_similarity_threshold = 0.1 AS $$
DECLARE
    longest text := (
        SELECT word FROM regexp_split_to_table(asked, ' ') AS word ORDER BY length(word) DESC LIMIT 1);
BEGIN
    IF show_trgm(longest) = '{}' THEN
        RETURN QUERY
            SELECT near.source_id, min(provenance_name_distance(near.name, asked)) FROM source_name AS near
            GROUP BY 1 HAVING min(provenance_name_distance(near.name, asked)) IS NOT NULL;
    ELSE
        RETURN QUERY
            SELECT near.source_id, min(provenance_name_distance(near.name, asked)) FROM source_name AS near
            WHERE near.name %> longest
            GROUP BY 1 HAVING min(provenance_name_distance(near.name, asked)) IS NOT NULL;
    END IF;
END
$$;

-- Revision 1
-- What can be searched, one row for each record: entry = 4 * the record's id + 0 for claims, 1 for sources, 2 for documents.
-- The triggers keep it, whoever writes; records are only ever added.
-- Applied again, which a change here or in an earlier script brings about, this makes all of it anew from the records:
-- searches and imports wait for that.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

DROP TABLE IF EXISTS search_index, search_index_total, search_name_word;
DROP INDEX IF EXISTS ix_search_source_name;

CREATE TABLE search_index (
    entry bigint NOT NULL,
    title text COLLATE "C" NOT NULL,
    body text COLLATE "C" NOT NULL,
    length integer NOT NULL GENERATED ALWAYS AS (
        (length(title) - length(replace(title, ' ', '')) + length(body) - length(replace(body, ' ', ''))) / 2) STORED,
    lexemes tsvector NOT NULL GENERATED ALWAYS AS (provenance_lexemes(title || body)) STORED,
    CONSTRAINT pk_search_index PRIMARY KEY (entry)
);

INSERT INTO search_index (entry, title, body)
SELECT 4 * id, provenance_words(proposition), provenance_words(coalesce(estimate_verbatim, '')) FROM claim
UNION ALL
SELECT 4 * id + 1, provenance_words(name), provenance_words(provenance_aliases(aliases)) FROM source
UNION ALL
SELECT 4 * id + 2, provenance_words(coalesce(title, '')), provenance_words(coalesce(text, description, ''))
FROM document LEFT JOIN document_text ON document_id = id;

-- Query.search
CREATE INDEX ix_search_index_lexemes ON search_index USING gin (lexemes);

CREATE OR REPLACE FUNCTION search_index_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_index (entry, title, body)
    SELECT 4 * id, provenance_words(proposition), provenance_words(coalesce(estimate_verbatim, '')) FROM added;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION search_index_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_index (entry, title, body)
    SELECT 4 * id + 1, provenance_words(name), provenance_words(provenance_aliases(aliases)) FROM added;
    RETURN NULL;
END
$$;

-- A document that is held is indexed when its text comes, hence once.
CREATE OR REPLACE FUNCTION search_index_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_index (entry, title, body)
    SELECT 4 * id + 2, provenance_words(coalesce(title, '')), provenance_words(coalesce(description, ''))
    FROM added WHERE NOT held;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION search_index_document_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_index (entry, title, body)
    SELECT 4 * document_id + 2, provenance_words(coalesce(title, '')), provenance_words(text)
    FROM added JOIN document ON document.id = document_id;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER search_index_claim AFTER INSERT ON claim
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search_index_claim();
CREATE OR REPLACE TRIGGER search_index_source AFTER INSERT ON source
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search_index_source();
CREATE OR REPLACE TRIGGER search_index_document AFTER INSERT ON document
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search_index_document();
CREATE OR REPLACE TRIGGER search_index_document_text AFTER INSERT ON document_text
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search_index_document_text();

-- How many records and words there are, which the ranks need: counted as they come, not whenever someone searches.
CREATE TABLE search_index_total (
    records bigint NOT NULL,
    words bigint NOT NULL
);
INSERT INTO search_index_total (records, words) SELECT count(*), coalesce(sum(length), 0) FROM search_index;

CREATE OR REPLACE FUNCTION search_index_total() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE search_index_total SET records = records + more, words = words + more_words
    FROM (SELECT count(*) AS more, coalesce(sum(length), 0) AS more_words FROM added) AS counted;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER search_index_total AFTER INSERT ON search_index
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search_index_total();

-- Query.search: the names that have words which a text may have meant
CREATE INDEX ix_search_source_name ON source_name USING gin (provenance_name_lexemes(name));

-- Each word of the names once, longer ones than NameDistance compares left out: names share most of their words.
CREATE TABLE search_name_word (
    word text COLLATE "C" NOT NULL,
    CONSTRAINT pk_search_name_word PRIMARY KEY (word)
);

INSERT INTO search_name_word (word)
SELECT DISTINCT word FROM source_name, unnest(provenance_name_words(name)) AS word WHERE length(word) <= 64;

-- Query.search: the words that have some letters in common with a word mistyped
CREATE INDEX ix_search_name_word ON search_name_word USING gin (word gin_trgm_ops);

CREATE OR REPLACE FUNCTION search_name_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_name_word (word)
    SELECT DISTINCT word FROM added, unnest(provenance_name_words(name)) AS word WHERE length(word) <= 64
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER search_name_word AFTER INSERT ON source_name
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search_name_word();

-- Revision 1
-- What can be searched, one row for each record: row id = 4 * the record's id + 0 for claims, 1 for sources, 2 for
-- documents. The triggers keep it, whoever writes; records are only ever added.
-- Applied again, which a change here brings about, this makes all of it anew from the records: imports wait for that.
DROP TABLE IF EXISTS search_index;
CREATE VIRTUAL TABLE search_index USING fts5 (title, body, tokenize = 'unicode61 remove_diacritics 2');

INSERT INTO search_index (rowid, title, body)
SELECT 4 * id, proposition, coalesce(estimate_verbatim, '') FROM claim;

INSERT INTO search_index (rowid, title, body)
SELECT 4 * id + 1, name, coalesce((SELECT group_concat(value ->> 'text', ' · ') FROM json_each(aliases)), '')
FROM source;

INSERT INTO search_index (rowid, title, body)
SELECT 4 * id + 2, coalesce(title, ''), coalesce(text, description, '')
FROM document LEFT JOIN document_text ON document_id = id;

DROP TRIGGER IF EXISTS search_index_claim;
CREATE TRIGGER search_index_claim AFTER INSERT ON claim BEGIN
    INSERT INTO search_index (rowid, title, body)
    VALUES (4 * new.id, new.proposition, coalesce(new.estimate_verbatim, ''));
END;

DROP TRIGGER IF EXISTS search_index_source;
CREATE TRIGGER search_index_source AFTER INSERT ON source BEGIN
    INSERT INTO search_index (rowid, title, body)
    VALUES (
        4 * new.id + 1,
        new.name,
        coalesce((SELECT group_concat(value ->> 'text', ' · ') FROM json_each(new.aliases)), ''));
END;

-- A document that is held is indexed when its text comes, hence once: to index it again costs more than the first time.
DROP TRIGGER IF EXISTS search_index_document;
CREATE TRIGGER search_index_document AFTER INSERT ON document WHEN NOT new.held BEGIN
    INSERT INTO search_index (rowid, title, body)
    VALUES (4 * new.id + 2, coalesce(new.title, ''), coalesce(new.description, ''));
END;

DROP TRIGGER IF EXISTS search_index_document_text;
CREATE TRIGGER search_index_document_text AFTER INSERT ON document_text BEGIN
    INSERT INTO search_index (rowid, title, body)
    VALUES (
        4 * new.document_id + 2,
        coalesce((SELECT title FROM document WHERE id = new.document_id), ''),
        new.text);
END;

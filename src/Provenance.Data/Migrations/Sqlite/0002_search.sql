-- What can be searched, one row for each record: row id = 4 * the record's id + 0 for claims, 1 for sources, 2 for
-- documents. The triggers keep it, whoever writes; records are only ever added.
CREATE VIRTUAL TABLE search_index USING fts5 (title, body, tokenize = 'unicode61 remove_diacritics 2');

INSERT INTO search_index (rowid, title, body)
SELECT 4 * id, proposition, coalesce(estimate_verbatim, '') FROM claim;

INSERT INTO search_index (rowid, title, body)
SELECT 4 * id + 1, name, coalesce((SELECT group_concat(value ->> 'text', ' · ') FROM json_each(aliases)), '')
FROM source;

INSERT INTO search_index (rowid, title, body)
SELECT 4 * id + 2, coalesce(title, ''), coalesce(text, description, '')
FROM document LEFT JOIN document_text ON document_id = id;

CREATE TRIGGER search_index_claim AFTER INSERT ON claim BEGIN
    INSERT INTO search_index (rowid, title, body)
    VALUES (4 * new.id, new.proposition, coalesce(new.estimate_verbatim, ''));
END;

CREATE TRIGGER search_index_source AFTER INSERT ON source BEGIN
    INSERT INTO search_index (rowid, title, body)
    VALUES (
        4 * new.id + 1,
        new.name,
        coalesce((SELECT group_concat(value ->> 'text', ' · ') FROM json_each(new.aliases)), ''));
END;

CREATE TRIGGER search_index_document AFTER INSERT ON document BEGIN
    INSERT INTO search_index (rowid, title, body)
    VALUES (4 * new.id + 2, coalesce(new.title, ''), coalesce(new.description, ''));
END;

CREATE TRIGGER search_index_document_text AFTER INSERT ON document_text BEGIN
    UPDATE search_index SET body = new.text WHERE rowid = 4 * new.document_id + 2;
END;

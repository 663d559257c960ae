-- A document that is held is indexed when its text comes, hence once: to index a document again costs more than the first time.
DROP TRIGGER search_index_document;
DROP TRIGGER search_index_document_text;

CREATE TRIGGER search_index_document AFTER INSERT ON document WHEN NOT new.held BEGIN
    INSERT INTO search_index (rowid, title, body)
    VALUES (4 * new.id + 2, coalesce(new.title, ''), coalesce(new.description, ''));
END;

CREATE TRIGGER search_index_document_text AFTER INSERT ON document_text BEGIN
    INSERT INTO search_index (rowid, title, body)
    VALUES (
        4 * new.document_id + 2,
        coalesce((SELECT title FROM document WHERE id = new.document_id), ''),
        new.text);
END;

-- What of the graph was superseded, in the order of the commits: those who hold the graph in memory read on from the last
-- id they have seen. The triggers keep it, whoever writes.
CREATE TABLE supersession (
    id INTEGER NOT NULL CONSTRAINT pk_supersession PRIMARY KEY,
    statement_id INTEGER NULL,
    citation_id INTEGER NULL
);

INSERT INTO supersession (statement_id) SELECT id FROM statement WHERE superseded_at IS NOT NULL ORDER BY id;
INSERT INTO supersession (citation_id) SELECT id FROM citation WHERE superseded_at IS NOT NULL ORDER BY id;

CREATE TRIGGER supersession_statement_added AFTER INSERT ON statement WHEN new.superseded_at IS NOT NULL BEGIN
    INSERT INTO supersession (statement_id) VALUES (new.id);
END;

CREATE TRIGGER supersession_statement AFTER UPDATE OF superseded_at ON statement
WHEN old.superseded_at IS NULL AND new.superseded_at IS NOT NULL BEGIN
    INSERT INTO supersession (statement_id) VALUES (new.id);
END;

CREATE TRIGGER supersession_citation_added AFTER INSERT ON citation WHEN new.superseded_at IS NOT NULL BEGIN
    INSERT INTO supersession (citation_id) VALUES (new.id);
END;

CREATE TRIGGER supersession_citation AFTER UPDATE OF superseded_at ON citation
WHEN old.superseded_at IS NULL AND new.superseded_at IS NOT NULL BEGIN
    INSERT INTO supersession (citation_id) VALUES (new.id);
END;

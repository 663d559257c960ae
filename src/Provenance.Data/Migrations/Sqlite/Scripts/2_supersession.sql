-- Revision 1
-- What of the graph was superseded, in the order of the commits: those who hold the graph in memory read on from the last
-- id they have seen. The triggers keep it, whoever writes.

DROP TRIGGER IF EXISTS supersession_statement_added;
CREATE TRIGGER supersession_statement_added AFTER INSERT ON statement WHEN new.superseded_at IS NOT NULL BEGIN
    INSERT INTO supersession (statement_id) VALUES (new.id);
END;

DROP TRIGGER IF EXISTS supersession_statement;
CREATE TRIGGER supersession_statement AFTER UPDATE OF superseded_at ON statement
WHEN old.superseded_at IS NULL AND new.superseded_at IS NOT NULL BEGIN
    INSERT INTO supersession (statement_id) VALUES (new.id);
END;

DROP TRIGGER IF EXISTS supersession_citation_added;
CREATE TRIGGER supersession_citation_added AFTER INSERT ON citation WHEN new.superseded_at IS NOT NULL BEGIN
    INSERT INTO supersession (citation_id) VALUES (new.id);
END;

DROP TRIGGER IF EXISTS supersession_citation;
CREATE TRIGGER supersession_citation AFTER UPDATE OF superseded_at ON citation
WHEN old.superseded_at IS NULL AND new.superseded_at IS NOT NULL BEGIN
    INSERT INTO supersession (citation_id) VALUES (new.id);
END;

-- A batch of an import may complete a statement or a citation of an earlier one. That is noted among what was superseded:
-- what is named there and still stands is to be read again.
DROP TRIGGER IF EXISTS supersession_statement_completed;
CREATE TRIGGER supersession_statement_completed
AFTER UPDATE OF stance, attestation, stated_at_earliest, stated_at_latest ON statement
WHEN new.superseded_at IS NULL
    AND (old.stance, old.attestation, old.stated_at_earliest, old.stated_at_latest)
        IS NOT (new.stance, new.attestation, new.stated_at_earliest, new.stated_at_latest) BEGIN
    INSERT INTO supersession (statement_id) VALUES (new.id);
END;

DROP TRIGGER IF EXISTS supersession_citation_completed;
CREATE TRIGGER supersession_citation_completed AFTER UPDATE OF relation ON citation
WHEN new.superseded_at IS NULL AND old.relation <> new.relation BEGIN
    INSERT INTO supersession (citation_id) VALUES (new.id);
END;

-- Revision 4
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
AFTER UPDATE OF source_id, claim_id, stance, attestation, stated_at_earliest, stated_at_latest ON statement
WHEN new.superseded_at IS NULL
    AND (old.source_id, old.claim_id, old.stance, old.attestation, old.stated_at_earliest, old.stated_at_latest)
        IS NOT
        (new.source_id, new.claim_id, new.stance, new.attestation, new.stated_at_earliest, new.stated_at_latest) BEGIN
    INSERT INTO supersession (statement_id) VALUES (new.id);
END;

DROP TRIGGER IF EXISTS supersession_citation_completed;
CREATE TRIGGER supersession_citation_completed AFTER UPDATE OF relation ON citation
WHEN new.superseded_at IS NULL AND old.relation <> new.relation BEGIN
    INSERT INTO supersession (citation_id) VALUES (new.id);
END;

-- A source that is merged, taken apart again, or put right, changes what it is, what it is part of, and who published
-- documents.
DROP TRIGGER IF EXISTS supersession_source;
CREATE TRIGGER supersession_source
AFTER UPDATE OF type, part_of_id, merged_into_id, owners, affiliations, possibly_same_as_ids ON source
WHEN (old.type, old.part_of_id, old.merged_into_id, old.owners, old.affiliations, old.possibly_same_as_ids)
    IS NOT (new.type, new.part_of_id, new.merged_into_id, new.owners, new.affiliations, new.possibly_same_as_ids) BEGIN
    INSERT INTO supersession (source_id) VALUES (new.id);
END;

DROP TRIGGER IF EXISTS supersession_publisher;
CREATE TRIGGER supersession_publisher AFTER UPDATE OF publisher_id ON document
WHEN old.publisher_id IS NOT new.publisher_id BEGIN
    INSERT INTO supersession (statement_id) SELECT id FROM statement WHERE document_id = new.id AND superseded_at IS NULL;
END;

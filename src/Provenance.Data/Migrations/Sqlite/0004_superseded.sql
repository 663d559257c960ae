-- When a correction superseded a row; what it was may then be recorded anew.
ALTER TABLE claim_link ADD COLUMN superseded_at TEXT NULL;
ALTER TABLE statement ADD COLUMN superseded_at TEXT NULL;
ALTER TABLE citation ADD COLUMN superseded_at TEXT NULL;
ALTER TABLE evidence ADD COLUMN superseded_at TEXT NULL;

DROP INDEX ux_citation_citing_id_cited_id_relation;
DROP INDEX ux_statement_source_id_claim_id;
DROP INDEX ux_statement_source_id_document_id;
DROP INDEX ux_statement_source_id_document_id_claim_id;
CREATE UNIQUE INDEX ux_citation_citing_id_cited_id_relation ON citation (citing_id, cited_id, relation)
WHERE superseded_at IS NULL;
CREATE UNIQUE INDEX ux_statement_source_id_claim_id ON statement (source_id, claim_id)
WHERE document_id IS NULL AND superseded_at IS NULL;
CREATE UNIQUE INDEX ux_statement_source_id_document_id ON statement (source_id, document_id)
WHERE claim_id IS NULL AND superseded_at IS NULL;
CREATE UNIQUE INDEX ux_statement_source_id_document_id_claim_id ON statement (source_id, document_id, claim_id)
WHERE superseded_at IS NULL;

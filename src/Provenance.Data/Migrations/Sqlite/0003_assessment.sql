CREATE TABLE assessment (
    id INTEGER NOT NULL CONSTRAINT pk_assessment PRIMARY KEY,
    key TEXT NOT NULL,
    source_id INTEGER NULL,
    statement_id INTEGER NULL,
    reliability TEXT NULL,
    credibility INTEGER NULL,
    assessor TEXT NOT NULL,
    at TEXT NOT NULL,
    note TEXT NULL,
    recorded_at TEXT NOT NULL,
    CONSTRAINT fk_assessment_source_id FOREIGN KEY (source_id)
        REFERENCES source (id) ON DELETE RESTRICT,
    CONSTRAINT fk_assessment_statement_id FOREIGN KEY (statement_id)
        REFERENCES statement (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ux_assessment_key ON assessment (key);
CREATE INDEX ix_assessment_source_id ON assessment (source_id);
CREATE INDEX ix_assessment_statement_id ON assessment (statement_id);

CREATE TABLE assessment (
    id bigint NOT NULL,
    key text COLLATE "C" NOT NULL,
    source_id bigint,
    statement_id bigint,
    reliability text COLLATE "C",
    credibility integer,
    assessor text COLLATE "C" NOT NULL,
    at timestamp with time zone NOT NULL,
    note text COLLATE "C",
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_assessment PRIMARY KEY (id),
    CONSTRAINT fk_assessment_source_id FOREIGN KEY (source_id)
        REFERENCES source (id) ON DELETE RESTRICT,
    CONSTRAINT fk_assessment_statement_id FOREIGN KEY (statement_id)
        REFERENCES statement (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ux_assessment_key ON assessment (key);
CREATE INDEX ix_assessment_source_id ON assessment (source_id);
CREATE INDEX ix_assessment_statement_id ON assessment (statement_id);

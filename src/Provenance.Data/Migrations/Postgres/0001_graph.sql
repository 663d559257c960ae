CREATE TABLE imported_corpus (
    id bigint NOT NULL,
    key text NOT NULL,
    title text NOT NULL,
    meta text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_imported_corpus PRIMARY KEY (id)
);

CREATE TABLE passage_link (
    id bigint NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    from_passage text NOT NULL,
    to_passage text NOT NULL,
    dimensions text NOT NULL,
    rationale text,
    CONSTRAINT pk_passage_link PRIMARY KEY (id)
);

CREATE TABLE question (
    id bigint NOT NULL,
    key text NOT NULL,
    text text NOT NULL,
    subject text,
    place text,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_question PRIMARY KEY (id)
);

CREATE TABLE claim (
    id bigint NOT NULL,
    key text NOT NULL,
    question_id bigint NOT NULL,
    proposition text NOT NULL,
    modality text NOT NULL,
    condition text,
    note text,
    recorded_at timestamp with time zone NOT NULL,
    estimate_components text,
    estimate_measure text,
    estimate_modifier text,
    estimate_place text,
    estimate_population text,
    estimate_unit text,
    estimate_value numeric,
    estimate_verbatim text,
    estimate_as_of_basis text,
    estimate_as_of_confidence text,
    estimate_as_of_derivation text,
    estimate_as_of_earliest date,
    estimate_as_of_latest date,
    estimate_as_of_text text,
    estimate_since_basis text,
    estimate_since_confidence text,
    estimate_since_derivation text,
    estimate_since_earliest date,
    estimate_since_latest date,
    estimate_since_text text,
    since_basis text,
    since_confidence text,
    since_derivation text,
    since_earliest date,
    since_latest date,
    since_text text,
    CONSTRAINT pk_claim PRIMARY KEY (id),
    CONSTRAINT fk_claim_question_id FOREIGN KEY (question_id)
        REFERENCES question (id) ON DELETE RESTRICT
);

CREATE TABLE claim_link (
    id bigint NOT NULL,
    key text NOT NULL,
    from_id bigint NOT NULL,
    to_id bigint NOT NULL,
    kind text NOT NULL,
    dimensions text NOT NULL,
    basis text NOT NULL,
    confidence text,
    rationale text,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT pk_claim_link PRIMARY KEY (id),
    CONSTRAINT fk_claim_link_from_id FOREIGN KEY (from_id)
        REFERENCES claim (id) ON DELETE RESTRICT,
    CONSTRAINT fk_claim_link_to_id FOREIGN KEY (to_id)
        REFERENCES claim (id) ON DELETE RESTRICT
);

CREATE TABLE citation (
    id bigint NOT NULL,
    citing_id bigint NOT NULL,
    cited_id bigint NOT NULL,
    relation text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_citation PRIMARY KEY (id)
);

CREATE TABLE document (
    id bigint NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    title text,
    url text,
    language text,
    publisher_id bigint,
    held boolean NOT NULL,
    sha256 text,
    file_name text,
    description text,
    notes text,
    recorded_at timestamp with time zone NOT NULL,
    published_at_basis text,
    published_at_confidence text,
    published_at_derivation text,
    published_at_earliest date,
    published_at_latest date,
    published_at_text text,
    CONSTRAINT pk_document PRIMARY KEY (id)
);

CREATE TABLE document_text (
    document_id bigint NOT NULL,
    text text NOT NULL,
    CONSTRAINT pk_document_text PRIMARY KEY (document_id),
    CONSTRAINT fk_document_text_document_id FOREIGN KEY (document_id)
        REFERENCES document (id) ON DELETE RESTRICT
);

CREATE TABLE excluded_passage (
    id bigint NOT NULL,
    document_id bigint NOT NULL,
    text text NOT NULL,
    why text NOT NULL,
    CONSTRAINT pk_excluded_passage PRIMARY KEY (id),
    CONSTRAINT fk_excluded_passage_document_id FOREIGN KEY (document_id)
        REFERENCES document (id) ON DELETE RESTRICT
);

CREATE TABLE source (
    id bigint NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    aliases text NOT NULL,
    part_of_id bigint,
    country text,
    possibly_same_as_ids text NOT NULL,
    note text,
    recorded_at timestamp with time zone NOT NULL,
    type character varying(13) NOT NULL,
    kind text,
    described_as text,
    role text,
    cardinality text,
    brokered_by_id bigint,
    affiliation_hint text,
    terms text,
    affiliations text,
    identified boolean,
    form text,
    document_id bigint,
    CONSTRAINT pk_source PRIMARY KEY (id),
    CONSTRAINT fk_source_brokered_by_id FOREIGN KEY (brokered_by_id)
        REFERENCES source (id) ON DELETE RESTRICT,
    CONSTRAINT fk_source_document_id FOREIGN KEY (document_id)
        REFERENCES document (id) ON DELETE RESTRICT,
    CONSTRAINT fk_source_part_of_id FOREIGN KEY (part_of_id)
        REFERENCES source (id) ON DELETE RESTRICT
);

CREATE TABLE evidence (
    id bigint NOT NULL,
    key text NOT NULL,
    passage text NOT NULL,
    hop integer,
    citation_id bigint NOT NULL,
    document_id bigint NOT NULL,
    section text NOT NULL,
    source_spans text NOT NULL,
    cue_spans text NOT NULL,
    content_spans text NOT NULL,
    named_source_id bigint NOT NULL,
    mention text,
    cue text,
    mode text NOT NULL,
    attitude text NOT NULL,
    stance text NOT NULL,
    tone text NOT NULL,
    hedge text,
    likelihood text,
    basis text NOT NULL,
    venue_basis text,
    note text,
    hop_note text,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    span_end integer NOT NULL,
    span_start integer NOT NULL,
    span_text text NOT NULL,
    stated_at_basis text,
    stated_at_confidence text,
    stated_at_derivation text,
    stated_at_earliest date,
    stated_at_latest date,
    stated_at_text text,
    CONSTRAINT pk_evidence PRIMARY KEY (id),
    CONSTRAINT fk_evidence_citation_id FOREIGN KEY (citation_id)
        REFERENCES citation (id) ON DELETE RESTRICT,
    CONSTRAINT fk_evidence_document_id FOREIGN KEY (document_id)
        REFERENCES document (id) ON DELETE RESTRICT,
    CONSTRAINT fk_evidence_named_source_id FOREIGN KEY (named_source_id)
        REFERENCES source (id) ON DELETE RESTRICT
);

CREATE TABLE source_name (
    name text NOT NULL,
    source_id bigint NOT NULL,
    CONSTRAINT pk_source_name PRIMARY KEY (name, source_id),
    CONSTRAINT fk_source_name_source_id FOREIGN KEY (source_id)
        REFERENCES source (id) ON DELETE RESTRICT
);

CREATE TABLE statement (
    id bigint NOT NULL,
    source_id bigint NOT NULL,
    document_id bigint,
    claim_id bigint,
    stance text NOT NULL,
    likelihood text,
    attestation text NOT NULL,
    appearances text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    stated_at_basis text,
    stated_at_confidence text,
    stated_at_derivation text,
    stated_at_earliest date,
    stated_at_latest date,
    stated_at_text text,
    CONSTRAINT pk_statement PRIMARY KEY (id),
    CONSTRAINT fk_statement_claim_id FOREIGN KEY (claim_id)
        REFERENCES claim (id) ON DELETE RESTRICT,
    CONSTRAINT fk_statement_document_id FOREIGN KEY (document_id)
        REFERENCES document (id) ON DELETE RESTRICT,
    CONSTRAINT fk_statement_source_id FOREIGN KEY (source_id)
        REFERENCES source (id) ON DELETE RESTRICT
);

CREATE INDEX ix_citation_cited_id_id ON citation (cited_id, id);
CREATE INDEX ix_citation_citing_id_id ON citation (citing_id, id);
CREATE UNIQUE INDEX ux_citation_citing_id_cited_id_relation ON citation (citing_id, cited_id, relation);
CREATE INDEX ix_claim_question_id_id ON claim (question_id, id);
CREATE UNIQUE INDEX ux_claim_key ON claim (key);
CREATE INDEX ix_claim_link_from_id ON claim_link (from_id);
CREATE INDEX ix_claim_link_to_id ON claim_link (to_id);
CREATE UNIQUE INDEX ux_claim_link_key ON claim_link (key);
CREATE INDEX ix_document_url ON document (url);
CREATE UNIQUE INDEX ux_document_key ON document (key);
CREATE INDEX ix_evidence_citation_id ON evidence (citation_id);
CREATE INDEX ix_evidence_document_id ON evidence (document_id);
CREATE UNIQUE INDEX ux_evidence_key ON evidence (key);
CREATE INDEX ix_excluded_passage_document_id ON excluded_passage (document_id);
CREATE UNIQUE INDEX ux_imported_corpus_key ON imported_corpus (key);
CREATE UNIQUE INDEX ux_passage_link_key ON passage_link (key);
CREATE UNIQUE INDEX ux_question_key ON question (key);
CREATE INDEX ix_source_part_of_id ON source (part_of_id);
CREATE UNIQUE INDEX ux_source_key ON source (key);
CREATE INDEX ix_statement_claim_id_id ON statement (claim_id, id);
CREATE INDEX ix_statement_document_id_id ON statement (document_id, id);
CREATE INDEX ix_statement_source_id_id ON statement (source_id, id);
CREATE UNIQUE INDEX ux_statement_source_id_claim_id ON statement (source_id, claim_id) WHERE document_id IS NULL;
CREATE UNIQUE INDEX ux_statement_source_id_document_id ON statement (source_id, document_id) WHERE claim_id IS NULL;
CREATE UNIQUE INDEX ux_statement_source_id_document_id_claim_id ON statement (source_id, document_id, claim_id);

ALTER TABLE citation ADD CONSTRAINT fk_citation_cited_id
    FOREIGN KEY (cited_id) REFERENCES statement (id) ON DELETE RESTRICT;

ALTER TABLE citation ADD CONSTRAINT fk_citation_citing_id
    FOREIGN KEY (citing_id) REFERENCES statement (id) ON DELETE RESTRICT;

ALTER TABLE document ADD CONSTRAINT fk_document_publisher_id
    FOREIGN KEY (publisher_id) REFERENCES source (id) ON DELETE RESTRICT;
